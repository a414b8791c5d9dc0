import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { type ComponentType, useState } from "react";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { Announcer } from "./Announcer.tsx";
import { DevicesDialog } from "./device/index.ts";
import { DeviceFault } from "./DeviceFault.tsx";
import { isVeiled } from "./floor/index.ts";
import { Group } from "./stage/Group.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { Notices } from "./Notices.tsx";
import { cards, notices, overlays } from "./overlays.tsx";
import type { PanelName } from "./panelName.ts";
import { RoomHeader } from "./RoomHeader.tsx";
import { RoomPanel } from "./RoomPanel.tsx";
import type { RoomPartProps, RoomSession } from "./roomParts.ts";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { useAct } from "./useAct.ts";
import { useShortcuts } from "./useShortcuts.ts";

type DialogName = "leave" | "keys" | "devices";

export type RoomProps = { readonly snapshot: LiveSnapshot; readonly session: RoomSession };

/** The room: the group, what holds now, and the tools. */
export function Room({ snapshot, session }: RoomProps) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const acting = useAct(session);
  const { view, own } = snapshot;
  const showKeys = () => setDialog("keys");
  useShortcuts({ own, turn: session.turn, setPanel, showKeys });
  if (!view) return null;
  const leave = () => void session.leave();
  const openDevices = () => setDialog("devices");
  const part: RoomPartProps = { snapshot, acting, session, openPanel: setPanel, openDevices };
  const dialogProps = (name: DialogName) => ({
    isOpen: dialog === name,
    onOpenChange: (isOpen: boolean) => setDialog(isOpen ? name : null),
  });
  return (
    <main className="relative flex h-dvh flex-col bg-ground lying:flex-row">
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <RoomHeader {...part} onKeys={showKeys} />
        <div className="flex min-h-0 grow gap-3 px-2 pb-2 sm:px-3">
          <div className="relative flex min-w-0 grow flex-col gap-2">
            <div inert={isVeiled(view)} className="flex min-h-0 grow flex-col gap-2">
              <div className="flex max-h-1/2 shrink-0 flex-col gap-1.5 overflow-y-auto *:shrink-0 empty:hidden">
                <Parts of={notices} part={part} />
                <Notices
                  snapshot={snapshot}
                  act={acting.act}
                  onShowLobby={() => setPanel("people")}
                />
                <Parts of={cards} part={part} />
              </div>
              <DeviceFault own={own} turn={session.turn} />
              {acting.problem && <ProblemAlert problem={acting.problem} />}
              <Group {...part} />
            </div>
            <Parts of={overlays} part={part} />
          </div>
          <RoomPanel name={panel} {...part} />
        </div>
      </div>
      <Toolbar {...part} panel={panel} onLeave={view.me.staff ? () => setDialog("leave") : leave} />
      <Announcer snapshot={snapshot} />
      <DevicesDialog {...part} {...dialogProps("devices")} />
      <ShortcutsDialog {...dialogProps("keys")} />
      <LeaveDialog {...dialogProps("leave")} onLeave={leave} {...acting} />
    </main>
  );
}

type PartsProps = {
  readonly of: readonly ComponentType<RoomPartProps>[];
  readonly part: RoomPartProps;
};

const Parts = ({ of, part }: PartsProps) => of.map((Part, index) => <Part key={index} {...part} />);
