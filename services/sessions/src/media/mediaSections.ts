import type { Consumer, LiveTable, MediaView } from "@hearth/contracts/live";
import { canHear, hearsFrom, standsIn } from "../live/canHear.ts";
import { isNear, mayReceive, reaches } from "../live/mayReceive.ts";
import type { Participant } from "./Participant.ts";
import type { Sections } from "./Told.ts";

export type Room = {
  readonly table: LiveTable;
  readonly people: readonly Participant[];
  readonly speakerOf: (room: string) => string | null;
  readonly soundless: readonly string[];
};

/** What one participant may know of the media now. Of people whom they can't hear, it says nothing new. */
export function mediaSections(me: Participant, room: Room): Sections {
  const { table, people, soundless } = room;
  const audible = people.filter(({ id }) => canHear(table, me.id, id));
  const isStaff = table.staff.includes(me.id);
  const near = people.filter(({ id }) => isNear(table, me.id, id));
  const known = isStaff ? people : near;
  return {
    consumers: consumersOf(me, table),
    sources: Object.fromEntries(audible.flatMap((one) => sourcesOf(one, me, table))),
    speaker: speakerFor(me, room),
    away: known.filter(({ id, away }) => away && id !== me.id).map(({ id }) => id),
    quality: qualityOf(known),
    notInSound: isStaff ? [...soundless] : [],
  };
}

function speakerFor({ id }: Participant, { table, speakerOf }: Room): string | null {
  const room = standsIn(table, id);
  const speaker = room === undefined ? null : speakerOf(room);
  return speaker !== null && (speaker === id || canHear(table, id, speaker)) ? speaker : null;
}

/** Of who has media here. */
const qualityOf = (people: readonly Participant[]): MediaView["quality"] =>
  Object.fromEntries(
    people.flatMap(({ id, transports, quality }) => (transports ? [[id, quality.level]] : [])),
  );

function sourcesOf(one: Participant, me: Participant, table: LiveTable) {
  if (!one.transports?.producers.size) return [];
  const reachesMe = (source: "mic" | "camera" | "screen") =>
    one.isOn(source) && mayReceive(table, { listener: me.id, speaker: one.id, source });
  const sources = {
    mic: reachesMe("mic"),
    camera: reachesMe("camera"),
    screen: reachesMe("screen"),
  };
  return [[one.id, sources] as const];
}

/**
 * Exactly what there is of what reaches this person. Of all else the list stays as it was told while it did: that makes
 * the way back a mere resume, and tells nothing of what people do in another room. A screen ends with its owner's move.
 */
function consumersOf(me: Participant, table: LiveTable): Consumer[] {
  const open = [...(me.transports?.ears.values() ?? [])].filter(({ closed }) => !closed);
  const ids = new Set(open.map(({ consumer }) => consumer.id));
  const rooms = hearsFrom(table, me.id).join();
  const moved = me.told.rooms !== rooms;
  const comesIn = ({
    participantId: speaker,
    source,
  }: Pick<Consumer, "participantId" | "source">) =>
    reaches(table, { listener: me.id, speaker, source });
  const before = me.told.consumers.filter(
    (told) => !comesIn(told) && (ids.has(told.consumerId) || !(moved || told.source === "screen")),
  );
  me.told.rooms = rooms;
  const now = open.map(({ described }) => described).filter(comesIn);
  return [...before, ...now];
}
