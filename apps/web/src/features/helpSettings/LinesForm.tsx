import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormOf } from "./FormOf.tsx";
import { LineList } from "./LineList.tsx";
import { contentOf, draftOf, type FaultName, faultsOf } from "./linesDraft.ts";
import { SavingBar } from "./SavingBar.tsx";
import type { Hand, SavedLines } from "./useHelpSettings.ts";
import { useVersionedDraft } from "./useVersionedDraft.ts";

export type LinesFormProps = { readonly saved: SavedLines; readonly hand: Hand<SavedLines> };

const shape = { draftOf, contentOf };
const none: ReadonlyMap<string, FaultName> = new Map();

/** The emergency number and the crisis lines, as people who need help read them. Nothing of it holds before it is saved. */
export function LinesForm({ saved, hand }: LinesFormProps) {
  const { t } = useTranslation("helpSettings");
  const written = useVersionedDraft(saved, shape);
  const { draft, setDraft } = written;
  const [asked, setAsked] = useState(false);
  const faults = asked ? faultsOf(draft) : none;
  const fault = (place: string) => {
    const name = faults.get(place);
    return name && t(`fault.${name}`);
  };
  const save = (version: number) => {
    setAsked(true);
    if (faultsOf(draft).size > 0) return;
    const lines = contentOf(draft);
    hand.save({ version, lines }, (now) => written.rebase({ version: now, lines }));
  };
  return (
    <FormOf
      title={t("linesTitle")}
      note={<p className="text-muted">{t("linesNote")}</p>}
      onSubmit={() => save(written.version)}
    >
      <TextField
        label={t("field.emergencyNumber")}
        type="tel"
        value={draft.emergencyNumber}
        onChange={(emergencyNumber) => setDraft({ ...draft, emergencyNumber })}
        error={fault("emergencyNumber")}
      />
      <LineList
        lines={draft.lines}
        faults={faults}
        onChange={(lines) => setDraft({ ...draft, lines })}
      />
      {faults.has("lines") && <p className="font-medium text-danger">{fault("lines")}</p>}
      <SavingBar
        hand={hand}
        label={t("saveLines")}
        isChanged={written.isChanged}
        isRefused={faults.size > 0}
        onMine={() => save(saved.version)}
        onTheirs={() => {
          hand.forget();
          written.takeTheirs();
        }}
      />
    </FormOf>
  );
}
