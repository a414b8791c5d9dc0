import type { ControlView } from "@hearth/contracts/live";
import { Card } from "@hearth/ui/Card";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { LiveSession } from "../liveSession.ts";
import { useAct } from "../useAct.ts";
import { DoorPanel } from "./DoorPanel.tsx";

type EarlyStaffProps = { readonly view: ControlView; readonly session: Pick<LiveSession, "act"> };

/** Staff who are early see who waits already, write to them and set the door. */
export function EarlyStaff({ view, session }: EarlyStaffProps) {
  const acting = useAct(session);
  return (
    <Card className="grid gap-4">
      {acting.problem && <ProblemAlert problem={acting.problem} />}
      <DoorPanel view={view} acting={acting} />
    </Card>
  );
}
