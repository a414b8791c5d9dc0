import { Choice } from "@hearth/ui/Choice";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import type { GiveDraft } from "./draft.ts";

type DoseFieldProps = {
  readonly draft: GiveDraft;
  readonly onChange: (news: Partial<GiveDraft>) => void;
  readonly error: string | undefined;
};

const every = ["once", "day", "week"] as const;

/** How often: once, each day or each week for so many times. */
export function DoseField({ draft, onChange, error }: DoseFieldProps) {
  const { t } = useTranslation("homework");
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-sm font-semibold">{t("give.dose")}</p>
      <Choice
        label={t("give.dose")}
        options={every.map((id) => ({ id, label: t(`give.every.${id}`) }))}
        value={draft.every}
        onChange={(chosen) => onChange({ every: chosen })}
      />
      {draft.every !== "once" && (
        <TextField
          label={t(draft.every === "day" ? "give.days" : "give.weeks")}
          inputMode="numeric"
          value={draft.times}
          onChange={(times) => onChange({ times })}
          error={error}
        />
      )}
    </div>
  );
}
