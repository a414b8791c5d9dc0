import { MonitorUp, MonitorX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { ToolButton } from "../ToolButton.tsx";

const canShare = () => "mediaDevices" in navigator && "getDisplayMedia" in navigator.mediaDevices;

/** Shares the screen, for whom staff allow it and where the browser can. */
export function ScreenTool({ snapshot: { view, own }, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  const isOn = own.screen.state === "on";
  if (!isOn && (!view?.me.may.sharing || !canShare())) return null;
  return (
    <ToolButton
      icon={isOn ? <MonitorX /> : <MonitorUp />}
      look={isOn ? "off" : "plain"}
      onPress={() => session.turn("screen", !isOn)}
    >
      {t(isOn ? "screen.stop" : "screen.share")}
    </ToolButton>
  );
}
