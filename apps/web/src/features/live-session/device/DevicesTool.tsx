import { SlidersHorizontal } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { ToolButton } from "../ToolButton.tsx";

/** The way to the devices. What it opens is the room's: this tool goes to another edge when the window changes. */
export function DevicesTool({ openDevices }: RoomPartProps) {
  const { t } = useTranslation("device");
  return (
    <ToolButton icon={<SlidersHorizontal />} onPress={openDevices}>
      {t("settings")}
    </ToolButton>
  );
}
