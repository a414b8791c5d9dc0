import { Radios } from "@hearth/ui/Radios";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import type { useWorryDraft } from "./useWorryDraft.ts";

const levels = ["now", "same_day", "info"] as const;

/** Why, and by when somebody has to look. */
export function WorryFields(written: ReturnType<typeof useWorryDraft>) {
  const { t } = useTranslation("worry");
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="text-muted">{t("note")}</p>
      <TextField
        label={t("reason")}
        description={t("reasonNote")}
        rows={4}
        maxLength={4000}
        value={written.worry}
        onChange={written.setWorry}
        error={written.lacksReason ? t("reasonMissing") : undefined}
        isRequired
      />
      <Radios
        label={t("level")}
        options={levels.map((id) => ({ id, label: t(`levels.${id}`) }))}
        value={written.level}
        onChange={written.setLevel}
        error={written.lacksLevel ? t("levelMissing") : undefined}
        isRequired
      />
    </div>
  );
}
