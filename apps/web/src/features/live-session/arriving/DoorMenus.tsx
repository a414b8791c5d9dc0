import type { ControlView } from "@hearth/contracts/live";
import { type ReactNode, useState } from "react";
import type { Do } from "../useAct.ts";
import { usePersonMenu } from "../usePersonMenu.ts";
import { type Asked, DoorsContext } from "./doors.ts";
import { PersonDialogs } from "./PersonDialogs.tsx";

type DoorMenusProps = {
  readonly view: ControlView;
  readonly act: Do;
  /** The lists: of who waits and of who is here. */
  readonly children: ReactNode;
};

/** Keeps whose menu is open and what is asked about somebody, while they go from who waits to who is here. */
export function DoorMenus({ view, act, children }: DoorMenusProps) {
  const menu = usePersonMenu([...view.lobby, ...view.roster].map((one) => one.participantId));
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <DoorsContext value={{ menu, ask }}>
      {children}
      {asked && (
        <PersonDialogs {...asked} sessionId={view.sessionId} act={act} onDone={() => ask(null)} />
      )}
    </DoorsContext>
  );
}
