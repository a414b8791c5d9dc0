import { MicOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";

/** Staff turned the microphone off; only the person turns it on. */
export function MutedNotice({ snapshot: { isMutedByStaff } }: RoomPartProps) {
  const { t } = useTranslation("device");
  return isMutedByStaff ? <Line icon={<MicOff />}>{t("muted")}</Line> : null;
}
