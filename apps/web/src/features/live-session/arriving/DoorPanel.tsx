import type { ControlView } from "@hearth/contracts/live";
import type { Acting } from "../useAct.ts";
import { DoorMenus } from "./DoorMenus.tsx";
import { DoorRules } from "./DoorRules.tsx";
import { LobbyList } from "./LobbyList.tsx";

type DoorPanelProps = { readonly view: ControlView; readonly acting: Acting };

/** The door as staff see it who come before the group: who waits, who may not come in, and the rules. */
export function DoorPanel({ view, acting }: DoorPanelProps) {
  if (!view.door) return null;
  return (
    <div className="grid grid-cols-1 gap-5">
      <DoorMenus view={view} act={acting.act}>
        <LobbyList view={view} {...acting} />
      </DoorMenus>
      <DoorRules view={view} acting={acting} />
    </div>
  );
}
