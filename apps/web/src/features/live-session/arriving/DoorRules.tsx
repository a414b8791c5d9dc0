import type { ControlView } from "@hearth/contracts/live";
import type { Acting } from "../useAct.ts";
import { DoorSettings } from "./DoorSettings.tsx";
import { RemovedList } from "./RemovedList.tsx";

type DoorRulesProps = { readonly view: ControlView; readonly acting: Acting };

/** Who may not come in, and the rules of the way in, for staff. */
export function DoorRules({ view, acting }: DoorRulesProps) {
  const { door } = view;
  if (!door) return null;
  return (
    <>
      {door.removed.length > 0 && <RemovedList removed={door.removed} act={acting.act} />}
      <DoorSettings door={door} view={view} {...acting} />
    </>
  );
}
