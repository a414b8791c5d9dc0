import type { Consumer, LiveTable } from "@hearth/contracts/live";
import { canHear, hearsFrom, standsIn } from "../live/canHear.ts";
import type { Participant } from "./Participant.ts";
import type { Sections } from "./Told.ts";

type Room = {
  readonly table: LiveTable;
  readonly people: Iterable<Participant>;
  readonly speakerOf: (room: string) => string | null;
};

/** What one participant may know of the media now. Of people whom they can't hear, it says nothing new. */
export function mediaSections(me: Participant, { table, people, speakerOf }: Room): Sections {
  const heard = (id: string) => canHear(table, me.id, id);
  const audible = [...people].filter(({ id }) => heard(id));
  const room = standsIn(table, me.id);
  const speaker = room === undefined ? null : speakerOf(room);
  return {
    consumers: consumersOf(me, hearsFrom(table, me.id).join(), heard),
    sources: Object.fromEntries(audible.flatMap(sourcesOf)),
    speaker: speaker !== null && (speaker === me.id || heard(speaker)) ? speaker : null,
    away: audible.filter(({ away }) => away).map(({ id }) => id),
  };
}

function sourcesOf({ id, transports }: Participant) {
  const producers = transports?.producers;
  if (!producers?.size) return [];
  const on = (source: "mic" | "camera") => producers.get(source)?.paused === false;
  return [[id, { mic: on("mic"), camera: on("camera") }] as const];
}

/**
 * Exactly what there is of people who can be heard. Of everybody else the list stays as it was told while they could be
 * heard: that makes the way back a mere resume, and tells nothing of what they do in another room.
 */
function consumersOf(me: Participant, rooms: string, heard: (id: string) => boolean): Consumer[] {
  const open = [...(me.transports?.ears.values() ?? [])].filter(({ closed }) => !closed);
  const ids = new Set(open.map(({ consumer }) => consumer.id));
  const moved = me.told.rooms !== rooms;
  const before = me.told.consumers.filter(
    ({ consumerId, participantId }) => !heard(participantId) && (!moved || ids.has(consumerId)),
  );
  me.told.rooms = rooms;
  return [...before, ...open.filter(({ speaker }) => heard(speaker)).map((ear) => ear.describe())];
}
