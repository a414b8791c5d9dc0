import { DoorOpen, LayoutGrid, LogOut, Users } from "lucide-react";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { useTranslation } from "react-i18next";
import { DeviceTools, type Turn } from "./DeviceTools.tsx";
import { ToolButton } from "./ToolButton.tsx";

export type PanelName = "people" | "rooms";

type ToolbarProps = {
  readonly own: LiveSnapshot["own"];
  readonly leads: boolean;
  readonly waiting: number;
  readonly panel: PanelName | null;
  readonly turn: Turn;
  readonly onPanel: (panel: PanelName | null) => void;
  readonly onLeave: () => void;
};

/** What one can do at any moment, at the lower edge. */
export function Toolbar({ own, leads, waiting, panel, turn, onPanel, onLeave }: ToolbarProps) {
  const { t } = useTranslation("live");
  const toggle = (name: PanelName) => () => onPanel(panel === name ? null : name);
  return (
    <div
      role="toolbar"
      aria-label={t("tools.label")}
      className="flex justify-center gap-1 border-t border-line bg-surface px-2 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] sm:gap-2"
    >
      <DeviceTools own={own} turn={turn} />
      <ToolButton
        icon={<Users />}
        badge={waiting}
        badgeLabel={t("tools.waiting", { count: waiting })}
        isExpanded={panel === "people"}
        onPress={toggle("people")}
      >
        {t("tools.people")}
      </ToolButton>
      {leads && (
        <ToolButton icon={<LayoutGrid />} isExpanded={panel === "rooms"} onPress={toggle("rooms")}>
          {t("tools.rooms")}
        </ToolButton>
      )}
      <ToolButton icon={leads ? <DoorOpen /> : <LogOut />} look="leave" onPress={onLeave}>
        {t("tools.leave")}
      </ToolButton>
    </div>
  );
}
