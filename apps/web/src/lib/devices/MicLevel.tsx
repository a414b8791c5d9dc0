import { Meter } from "@hearth/ui/Meter";
import { useTranslation } from "react-i18next";
import { useMicLevel } from "./useMicLevel.ts";

/** The microphone's level as a bar and a word. */
export function MicLevel({ track }: { readonly track: MediaStreamTrack | null }) {
  const { t } = useTranslation("devices");
  const level = useMicLevel(track);
  return (
    <div className="grid grid-cols-1 gap-1">
      <Meter label={t("level")} value={level} valueLabel={t(level > 0.15 ? "heard" : "quiet")} />
      <p className="text-sm text-muted">{t("speak")}</p>
    </div>
  );
}
