import { Button } from "@hearth/ui/Button";
import { Choice } from "@hearth/ui/Choice";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "../../lib/planning/plan.ts";
import { missingIn, noPair, type PairDraft } from "./pairDraft.ts";
import type { NewPair } from "./usePairs.ts";

type PairFormProps = {
  readonly clients: readonly Person[];
  readonly isSaving: boolean;
  readonly onSave: (pair: NewPair, saved: () => void) => void;
};

/** Two people, apart or together, and why. */
export function PairForm({ clients, isSaving, onSave }: PairFormProps) {
  const { t } = useTranslation("roomSets");
  const [draft, setDraft] = useState(noPair);
  const [asked, setAsked] = useState(false);
  const set = (news: Partial<PairDraft>) => setDraft((former) => ({ ...former, ...news }));
  const missing = missingIn(draft);
  const fault = (field: keyof PairDraft) => {
    const word = asked ? missing[field] : undefined;
    return word && t(`pairs.${word}`);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const { a, b, kind, reason } = draft;
    if (a === null || b === null || Object.keys(missing).length > 0) return;
    onSave({ a, b, kind, reason: reason.trim() }, () => {
      setDraft(noPair);
      setAsked(false);
    });
  };
  const options = clients.map(({ personId: id, name: label }) => ({ id, label }));
  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-4">
      <h3 className="font-semibold">{t("pairs.newTitle")}</h3>
      {(["a", "b"] as const).map((field) => (
        <Select
          key={field}
          label={t(field === "a" ? "pairs.one" : "pairs.other")}
          placeholder={t("pairs.choose")}
          options={options}
          value={draft[field]}
          onChange={(id) => set({ [field]: id })}
          error={fault(field)}
        />
      ))}
      <Choice
        label={t("pairs.kind")}
        options={[
          { id: "apart", label: t("pairs.kindApart") },
          { id: "together", label: t("pairs.kindTogether") },
        ]}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={t("pairs.why")}
        value={draft.reason}
        maxLength={300}
        onChange={(reason) => set({ reason })}
        error={fault("reason")}
      />
      <Button type="submit" isPending={isSaving}>
        {t("pairs.save")}
      </Button>
    </form>
  );
}
