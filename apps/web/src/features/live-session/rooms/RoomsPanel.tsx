import "./words.ts";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { RoomPartProps } from "../roomParts.ts";
import { useIsWide } from "../useIsWide.ts";
import { Planner } from "./Planner.tsx";
import { RunningRooms } from "./RunningRooms.tsx";

/** Breakout rooms, for staff: planned before they are open, led while they are. */
export function RoomsPanel({ snapshot, acting, session }: RoomPartProps) {
  const { view } = snapshot;
  const isWide = useIsWide();
  if (!view) return null;
  return (
    <div className="grid grid-cols-1 gap-4">
      {!isWide && acting.problem && <ProblemAlert problem={acting.problem} />}
      {view.breakout ? (
        <RunningRooms
          snapshot={snapshot}
          view={view}
          breakout={view.breakout}
          acting={acting}
          session={session}
        />
      ) : (
        <Planner view={view} session={session} />
      )}
    </div>
  );
}
