import type { ControlView } from "@hearth/contracts/live";
import type { Acting } from "../useAct.ts";
import { DoorSettings } from "./DoorSettings.tsx";
import { LobbyList } from "./LobbyList.tsx";
import { RemovedList } from "./RemovedList.tsx";

type DoorPanelProps = { readonly view: ControlView; readonly acting: Acting };

/** The door as staff see it: who waits, who may not come in, and the rules. */
export function DoorPanel({ view, acting }: DoorPanelProps) {
  const { door } = view;
  if (!door) return null;
  return (
    <div className="grid grid-cols-1 gap-5">
      <LobbyList view={view} {...acting} />
      {door.removed.length > 0 && <RemovedList removed={door.removed} act={acting.act} />}
      <DoorSettings door={door} view={view} {...acting} />
    </div>
  );
}
