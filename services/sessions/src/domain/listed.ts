import type { ScheduledSession } from "@hearth/contracts/sessions";
import type { LiveState, Session } from "./liveState.ts";

type Counted = Session & { readonly present: number; readonly waiting: number };

/** A session in a list. How many are there is for who leads the group. */
export function listedFor(session: Counted, isLeading: boolean): ScheduledSession {
  const { sessionId, groupId, timeZone, kind, phase, present, waiting } = session;
  return {
    sessionId,
    groupId,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    timeZone,
    kind,
    phase,
    present: isLeading ? present : null,
    waiting: isLeading ? waiting : null,
  };
}

export const listed = ({ session, participants }: LiveState): ScheduledSession => {
  const count = (state: string) => participants.filter((one) => one.state === state).length;
  return listedFor({ ...session, present: count("admitted"), waiting: count("lobby") }, true);
};
