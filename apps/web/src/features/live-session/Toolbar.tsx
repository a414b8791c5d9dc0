import { DoorOpen, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DeviceTools } from "./DeviceTools.tsx";
import { seldomTools, smallTools } from "./overlays.tsx";
import type { PanelName } from "./panelName.ts";
import { PanelTools } from "./PanelTools.tsx";
import type { RoomPartProps } from "./roomParts.ts";
import { ToolButton } from "./ToolButton.tsx";
import { useIsDesk } from "./useIsWide.ts";

type ToolbarProps = RoomPartProps & {
  readonly panel: PanelName | null;
  readonly onLeave: () => void;
};

/** What one can do at any moment: at the lower edge, or at the side of a phone that lies. */
export function Toolbar({ panel, onLeave, ...part }: ToolbarProps) {
  const { t } = useTranslation("live");
  const { snapshot, session, openPanel } = part;
  const tools = useIsDesk() ? [...smallTools, ...seldomTools] : smallTools;
  const leads = snapshot.view?.me.staff === true;
  return (
    <div
      role="toolbar"
      aria-label={t("tools.label")}
      className="flex justify-center gap-0.5 border-t border-line bg-surface px-1 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] sm:gap-2 sm:px-2 lying:flex-col lying:justify-start lying:overflow-y-auto lying:border-t-0 lying:border-l lying:py-1"
    >
      <DeviceTools own={snapshot.own} turn={session.turn} />
      {tools.map((Tool, index) => (
        <Tool key={index} {...part} />
      ))}
      <PanelTools snapshot={snapshot} panel={panel} onPanel={openPanel} />
      <ToolButton icon={leads ? <DoorOpen /> : <LogOut />} look="leave" onPress={onLeave}>
        {t("tools.leave")}
      </ToolButton>
    </div>
  );
}
