import { MonitorUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { Line } from "./Line.tsx";

/** So that nobody forgets that the others see their screen. */
export function ScreenNotice({ snapshot: { own } }: RoomPartProps) {
  const { t } = useTranslation("device");
  return own.screen.state === "on" ? <Line icon={<MonitorUp />}>{t("screen.sharing")}</Line> : null;
}
