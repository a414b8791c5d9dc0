import { mainRoom } from "@hearth/contracts/live/rooms";
import { breakoutRooms } from "./breakouts.ts";
import type { LiveState, Participant } from "./liveState.ts";
import { brokenBy } from "./pairs.ts";
import { inside, roomOf } from "./table.ts";

/**
 * The room of somebody who is let in now or comes back: where they were, else their own of the plan, else that of whom
 * they are always with; main where a pair forbids it. Staff come to main: from there they visit rooms.
 */
export function placeOf(state: LiveState, one: Participant): string {
  if (one.staff || (one.state === "left" && one.room === mainRoom)) return mainRoom;
  const { assigned } = state.session.breakouts;
  const rooms = [one.room, assigned[one.personId], ...roomsOfPartners(state, one)];
  return rooms.find((room) => room != null && mayBeIn(state, one, room)) ?? mainRoom;
}

const mayBeIn = (state: LiveState, { personId }: Participant, room: string): boolean =>
  breakoutRooms(state).some(({ roomId }) => roomId === room) &&
  brokenBy(state, [[personId, room]]) === null;

function roomsOfPartners(state: LiveState, { personId }: Participant): string[] {
  const partners = state.pairs
    .filter(({ a, b, kind }) => kind === "together" && (a === personId || b === personId))
    .map(({ a, b }) => (a === personId ? b : a));
  return inside(state)
    .filter((one) => partners.includes(one.personId))
    .map((one) => roomOf(state, one));
}
