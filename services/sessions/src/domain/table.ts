import type { LiveTable } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import type { LiveState, Participant } from "./liveState.ts";

const nobody: LiveTable = { rooms: {}, visits: {}, broadcast: [] };

/** Is this a room that people may be in now? */
export const isOpen = ({ rooms }: LiveState, room: string): boolean =>
  room === mainRoom || rooms.some(({ roomId }) => roomId === room);

/** The room of somebody who is in: main where their former one has closed. */
export const roomOf = (state: LiveState, { room }: Participant): string =>
  room !== null && isOpen(state, room) ? room : mainRoom;

const inside = ({ participants }: LiveState) =>
  participants.filter(({ state }) => state === "admitted");

/** Who may hear and see whom: nobody before the opening and after the end, and never the lobby. */
export function tableOf(state: LiveState): LiveTable {
  if (state.session.phase !== "live") return nobody;
  const people = inside(state);
  return {
    rooms: Object.fromEntries(people.map((one) => [one.participantId, roomOf(state, one)])),
    visits: Object.fromEntries(
      people.flatMap(({ participantId, visit }) =>
        visit && isOpen(state, visit.room) ? [[participantId, visit]] : [],
      ),
    ),
    broadcast: [],
  };
}

/** What the node has to know to admit people's transport commands. */
export const membersOf = (state: LiveState) =>
  Object.fromEntries(
    inside(state).map(({ participantId, personId, staff }) => [participantId, { personId, staff }]),
  );

/** The node that carries a participant's media: nobody has one before they are let in. */
export const nodeFor = (state: LiveState, participantId: string): string | null =>
  state.session.phase === "live" && inside(state).some((one) => one.participantId === participantId)
    ? state.session.nodeId
    : null;
