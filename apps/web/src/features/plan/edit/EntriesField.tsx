import { Button } from "@hearth/ui/Button";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../../lib/api/ids.ts";
import { hasPhone, type PlanPart } from "../steps.ts";
import { EntryField } from "./EntryField.tsx";
import type { DraftEntry, EntryFault } from "./planDraft.ts";

type EntriesFieldProps = {
  readonly part: PlanPart;
  readonly entries: readonly DraftEntry[];
  readonly faults: ReadonlyMap<string, EntryFault>;
  readonly onChange: (entries: DraftEntry[]) => void;
};

const most = 12;

/** The lines of one part. A new one takes the focus; where one is taken out, it goes to the button for a new one. */
export function EntriesField({ part, entries, faults, onChange }: EntriesFieldProps) {
  const { t } = useTranslation("plan");
  const [added, setAdded] = useState<string | null>(null);
  const field = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (added !== null) focusIn(field.current, `[data-entry="${added}"] input`);
  }, [added]);
  const add = () => {
    const entryId = newKey();
    setAdded(entryId);
    onChange([...entries, { entryId, words: "", phone: "" }]);
  };
  const remove = (entryId: string) => {
    onChange(entries.filter((entry) => entry.entryId !== entryId));
    focusIn(field.current, "[data-add]");
  };
  return (
    <fieldset ref={field} className="grid grid-cols-1 gap-3">
      <legend className="mb-2 font-semibold">{t(`part.${part}.name`)}</legend>
      {entries.map((entry, place) => (
        <EntryField
          key={entry.entryId}
          entry={entry}
          number={place + 1}
          hasPhone={hasPhone(part)}
          fault={faults.get(entry.entryId)}
          onRemove={() => remove(entry.entryId)}
          onChange={(next) =>
            onChange(entries.map((one) => (one.entryId === next.entryId ? next : one)))
          }
        />
      ))}
      <Button
        data-add
        isDisabled={entries.length >= most}
        onPress={add}
        className="justify-self-start"
      >
        <Plus aria-hidden className="size-5" />
        {t(`part.${part}.add`)}
      </Button>
    </fieldset>
  );
}

const focusIn = (within: HTMLElement | null, selector: string) =>
  within?.querySelector<HTMLElement>(selector)?.focus();
