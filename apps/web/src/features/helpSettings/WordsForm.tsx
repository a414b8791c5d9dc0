import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormOf } from "./FormOf.tsx";
import { SavingBar } from "./SavingBar.tsx";
import type { Hand, SavedWords } from "./useHelpSettings.ts";
import { useVersionedDraft } from "./useVersionedDraft.ts";
import { contentOf, draftOf, faultOf } from "./wordsDraft.ts";

export type WordsFormProps = { readonly saved: SavedWords; readonly hand: Hand<SavedWords> };

const shape = { draftOf, contentOf };

/** The watched words, one on each line. That they can miss is said where they are written. */
export function WordsForm({ saved, hand }: WordsFormProps) {
  const { t } = useTranslation("helpSettings");
  const written = useVersionedDraft(saved, shape);
  const [asked, setAsked] = useState(false);
  const fault = asked ? faultOf(written.draft) : undefined;
  const { words } = contentOf(written.draft);
  const save = (version: number) => {
    setAsked(true);
    if (faultOf(written.draft)) return;
    hand.save({ version, words }, (now) => written.rebase({ version: now, words }));
  };
  return (
    <FormOf
      title={t("wordsTitle")}
      note={
        <>
          <p className="text-muted">{t("wordsNote")}</p>
          <p className="font-medium">{t("wordsMiss")}</p>
        </>
      }
      onSubmit={() => save(written.version)}
    >
      <TextField
        label={t("words")}
        rows={12}
        value={written.draft}
        onChange={written.setDraft}
        description={words.length === 0 ? t("noWords") : t("wordCount", { count: words.length })}
        error={fault && t(`wordsFault.${fault.name}`, fault)}
      />
      <SavingBar
        hand={hand}
        label={t("saveWords")}
        isChanged={written.isChanged}
        isRefused={fault !== undefined}
        onMine={() => save(saved.version)}
        onTheirs={() => {
          hand.forget();
          written.takeTheirs();
        }}
      />
    </FormOf>
  );
}
