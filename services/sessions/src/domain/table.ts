import type { LiveTable } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "../live/canHear.ts";
import { nobody } from "../live/nobody.ts";
import type { LiveState, Participant } from "./liveState.ts";
import { worksHere } from "./parts.ts";
import { powersOf } from "./powers.ts";

/** Is this a room that people may be in now? */
export const isOpen = ({ rooms }: LiveState, room: string): boolean =>
  room === mainRoom || rooms.some(({ roomId }) => roomId === room);

/** The room of somebody who is in: main where their former one has closed. */
export const roomOf = (state: LiveState, { room }: Participant): string =>
  room !== null && isOpen(state, room) ? room : mainRoom;

/** Where somebody is heard: who has joined another room is there. */
export const whereHeard = (state: LiveState, one: Participant): string =>
  standsIn(tableOf(state), one.participantId) ?? roomOf(state, one);

/** Who is in a room, present or away for a moment. */
export const inside = ({ participants }: LiveState): Participant[] =>
  participants.filter(({ state }) => state === "admitted");

/** Who may hear and see whom: nobody before the opening and after the end, and never the lobby. */
export function tableOf(state: LiveState): LiveTable {
  if (state.session.phase !== "live") return nobody;
  const people = inside(state);
  const without = (power: "microphone" | "camera" | "sharing") =>
    idsOf(people.filter((one) => !powersOf(state, one)[power]));
  return {
    rooms: byId(people, (one) => roomOf(state, one)),
    visits: Object.fromEntries(
      people.flatMap(({ participantId, visit }) =>
        visit?.isOpen && isOpen(state, visit.room)
          ? [[participantId, { room: visit.room, mode: visit.mode }]]
          : [],
      ),
    ),
    broadcast: idsOf(people.filter((one) => speaksToAll(state, one))),
    staff: idsOf(people.filter(({ staff }) => staff)),
    helpers: idsOf(people.filter((one) => !one.staff && worksHere(one))),
    mutes: byId(people, ({ marks }) => marks.mutes),
    noMicrophone: without("microphone"),
    noCamera: without("camera"),
    noScreen: without("sharing"),
    camerasForStaffOnly: state.session.floor.locks.camerasForStaffOnly,
  };
}

const speaksToAll = ({ session }: LiveState, { participantId, staff }: Participant): boolean =>
  staff && session.breakouts.speakingToAll.includes(participantId);

const idsOf = (people: readonly Participant[]) => people.map(({ participantId }) => participantId);

const byId = <V>(people: readonly Participant[], value: (one: Participant) => V) =>
  Object.fromEntries(people.map((one) => [one.participantId, value(one)]));

/** What the node has to know to admit people's transport commands. */
export const membersOf = (state: LiveState) =>
  byId(inside(state), ({ personId, staff }) => ({ personId, staff }));

type Carried = Pick<LiveState["session"], "phase" | "nodeId">;
type Standing = Pick<Participant, "state">;

/** The node that carries a participant's media: nobody has one before they are let in. */
export const nodeFor = ({ phase, nodeId }: Carried, { state }: Standing): string | null =>
  phase === "live" && state === "admitted" ? nodeId : null;
