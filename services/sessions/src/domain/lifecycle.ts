import { AppError, conflict } from "@hearth/contracts/errors";
import { latestEndOf } from "@hearth/contracts/sessions/ending";
import type { LiveState, Session } from "./liveState.ts";
import type { Placement, Wanted } from "./placement.ts";

const minute = 60_000;

/** How long before the start the doors may be opened and people may come to them. */
const opensBefore = 30 * minute;

const over = () => conflict("This session is over");

/** May somebody come to the door? From 30 minutes before the start until the session is over. */
export function mustBeNear({ session }: LiveState, now: Date): void {
  mustNotBeOver({ session }, now);
  if (session.phase === "scheduled" && now.getTime() < session.startsAt.getTime() - opensBefore)
    throw conflict("This session can be entered from 30 minutes before its start");
}

export function mustNotBeOver({ session }: Pick<LiveState, "session">, now: Date): void {
  const missed = session.phase === "scheduled" && now >= latestEndOf(session.endsAt);
  if (session.phase === "ended" || missed) throw over();
}

export function mustBeLive({ session }: LiveState): void {
  if (session.phase === "ended") throw over();
  if (session.phase === "scheduled") throw conflict("Open the session first");
}

const change = (state: LiveState, session: Partial<Session>): LiveState => ({
  ...state,
  session: { ...state.session, ...session },
});

const refusals = {
  none: new AppError("unavailable", "No media node is free: try again in a few seconds"),
  full: new AppError(
    "capacity",
    "The media servers have no room for this group now: nobody was let in. Ask who runs Hearth for another media node",
  ),
};

export type Places = {
  /** Where a session goes now. */
  readonly place: (wanted: Wanted) => Placement;
  readonly now: Date;
};

/** Opens the doors on the freest node, which keeps room for all who are expected. A session that is live stays as it is. */
export function open(state: LiveState, expected: number, { place, now }: Places): LiveState {
  if (state.session.phase === "live") return state;
  mustBeNear(state, now);
  const { sessionId } = state.session;
  const found = place({ sessionId, isLive: false, people: expected });
  if (found.nodeId === null) throw refusals[found.why];
  const { nodeId } = found;
  return change(state, { phase: "live", expected, ...placed(state.session, { nodeId, now }) });
}

/** Puts a live session on another node: everybody has to leave the former one. */
export function placeAnew(state: LiveState, { place, now }: Places): LiveState {
  const { sessionId, phase, expected: people } = state.session;
  if (phase !== "live") return state;
  const { nodeId } = place({ sessionId, isLive: true, people });
  if (nodeId === null) return state;
  return change(state, placed(state.session, { nodeId, now }));
}

const placed = ({ epoch }: Session, { nodeId, now }: { nodeId: string; now: Date }) => ({
  epoch: epoch + 1,
  nodeId,
  placedAt: now,
});

/** Ends it for all; a second time changes nothing. */
export function end(state: LiveState, now: Date): LiveState {
  if (state.session.phase === "ended") return state;
  if (state.session.phase === "scheduled") throw conflict("This session has not been opened");
  const ended = change(state, {
    phase: "ended",
    endedAt: now,
    breakoutEndsAt: null,
    recallAt: null,
  });
  return { ...ended, rooms: [] };
}
