import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import type { PlanDraft } from "./planDraft.ts";

type WholeFieldsProps = {
  readonly draft: PlanDraft;
  readonly onChange: (changes: Partial<PlanDraft>) => void;
};

/** What belongs to the whole plan and to none of its steps. */
export function WholeFields({ draft, onChange }: WholeFieldsProps) {
  const { t } = useTranslation("plan");
  return (
    <>
      <TextField
        label={t("obstacles")}
        rows={3}
        maxLength={1000}
        value={draft.obstacles}
        onChange={(obstacles) => onChange({ obstacles })}
      />
      <TextField
        label={t("keptAt")}
        maxLength={300}
        value={draft.keptAt}
        onChange={(keptAt) => onChange({ keptAt })}
      />
      <TextField
        label={t("reviewOn")}
        type="date"
        value={draft.reviewOn}
        onChange={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  );
}
