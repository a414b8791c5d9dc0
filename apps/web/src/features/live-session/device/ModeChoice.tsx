import { Choice } from "@hearth/ui/Choice";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";

/** How much is sent and received: one press. */
export function ModeChoice({ snapshot: { mode }, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  return (
    <div className="grid gap-1.5">
      <Choice
        label={t("mode.label")}
        options={(["full", "low", "audio"] as const).map((id) => ({ id, label: t(`mode.${id}`) }))}
        value={mode.now}
        onChange={session.setMode}
      />
      <p className="text-sm text-muted">{t(`mode.text.${mode.now}`)}</p>
    </div>
  );
}
