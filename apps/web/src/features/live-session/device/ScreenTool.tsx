import { MonitorUp, MonitorX } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { ToolButton } from "../ToolButton.tsx";
import { sharerOf } from "./sharerOf.ts";

const canShare = () => "mediaDevices" in navigator && "getDisplayMedia" in navigator.mediaDevices;

/** Shares the screen, for whom staff allow it and where the browser can. While somebody else does, it says who. */
export function ScreenTool({ snapshot: { view, own, participants }, session }: RoomPartProps) {
  const { t } = useTranslation("device");
  if (own.screen.state === "on") {
    return (
      <ToolButton icon={<MonitorX />} look="off" onPress={() => session.turn("screen", false)}>
        {t("screen.stop")}
      </ToolButton>
    );
  }
  if (!view?.me.may.sharing || !canShare()) return null;
  const name = sharerOf(participants);
  return (
    <ToolButton
      icon={<MonitorUp />}
      isDisabled={name !== null}
      onPress={() => session.turn("screen", true)}
    >
      {name === null ? t("screen.share") : t("screen.sharedBy", { name })}
    </ToolButton>
  );
}
