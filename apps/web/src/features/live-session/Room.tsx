import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { useState } from "react";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { Announcer } from "./Announcer.tsx";
import { DeviceFault } from "./DeviceFault.tsx";
import { Group } from "./Group.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import type { LiveSession } from "./liveSession.ts";
import { Notices } from "./Notices.tsx";
import { RoomHeader } from "./RoomHeader.tsx";
import { RoomPanel } from "./RoomPanel.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { type PanelName, Toolbar } from "./Toolbar.tsx";
import { useAct } from "./useAct.ts";
import { useShortcuts } from "./useShortcuts.ts";

export type RoomProps = {
  readonly snapshot: LiveSnapshot;
  readonly session: Pick<LiveSession, "act" | "leave" | "setTileHeights" | "turn">;
};

/** The room: the group, what holds now, and the tools. */
export function Room({ snapshot, session }: RoomProps) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [dialog, setDialog] = useState<"leave" | "keys" | null>(null);
  const acting = useAct(session);
  const { view, own } = snapshot;
  const showKeys = () => setDialog("keys");
  useShortcuts({ own, turn: session.turn, setPanel, showKeys, isOff: dialog !== null });
  if (!view) return null;
  const leads = view.me.staff;
  const leave = () => void session.leave();
  const dialogProps = (name: "leave" | "keys") => ({
    isOpen: dialog === name,
    onOpenChange: (isOpen: boolean) => setDialog(isOpen ? name : null),
  });
  return (
    <main className="relative flex h-dvh flex-col bg-ground">
      <RoomHeader onKeys={showKeys} />
      <div className="flex min-h-0 grow gap-3 px-2 pb-2 sm:px-3">
        <div className="relative flex min-w-0 grow flex-col gap-2">
          <Notices snapshot={snapshot} act={acting.act} onShowLobby={() => setPanel("people")} />
          <DeviceFault own={own} />
          {acting.problem && <ProblemAlert problem={acting.problem} />}
          <Group snapshot={snapshot} onHeights={session.setTileHeights} />
        </div>
        <RoomPanel
          name={panel}
          snapshot={snapshot}
          acting={acting}
          onClose={() => setPanel(null)}
        />
      </div>
      <Toolbar
        own={own}
        leads={leads}
        waiting={view.lobby.length}
        panel={panel}
        turn={session.turn}
        onPanel={setPanel}
        onLeave={leads ? () => setDialog("leave") : leave}
      />
      <Announcer snapshot={snapshot} />
      <ShortcutsDialog {...dialogProps("keys")} />
      <LeaveDialog {...dialogProps("leave")} onLeave={leave} {...acting} />
    </main>
  );
}
