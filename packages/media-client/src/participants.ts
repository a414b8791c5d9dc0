import type { ControlView, MediaView, RosterEntry, Source } from "@hearth/contracts/live";
import type { MediaState } from "./mediaState.ts";

/** Somebody else whom this person can see and hear now. */
export type Participant = {
  readonly participantId: string;
  readonly name: string;
  readonly staff: boolean;
  readonly mic: boolean;
  readonly camera: boolean;
  readonly speaking: boolean;
  /** The connection is lost at the moment. */
  readonly away: boolean;
  /** How well their connection carries; null while the node does not say. */
  readonly quality: MediaView["quality"][string] | null;
  readonly audio: MediaStreamTrack | null;
  readonly video: MediaStreamTrack | null;
  readonly screen: MediaStreamTrack | null;
};

type Placed = Pick<RosterEntry, "visit"> & { readonly room: string | null };

/** The room in which somebody is seen and heard: who is only at a door has not left the own one. */
export const standsIn = ({ room, visit }: Placed): string | null =>
  visit?.isOpen && visit.mode === "join" ? visit.room : room;

/** The rooms whose people somebody sees and hears. */
const hearsFrom = (person: Placed): readonly (string | null)[] =>
  person.visit?.isOpen && person.visit.mode === "listen"
    ? [standsIn(person), person.visit.room]
    : [standsIn(person)];

type Known = {
  readonly view: ControlView | null;
  readonly media: MediaState;
  readonly track: (consumerId: string) => MediaStreamTrack | null;
};

/** The others in the own room, in the order of the roster; a person who is as before is the same object. */
export function participantsOf(
  known: Known,
  before: readonly Participant[],
): readonly Participant[] {
  const { view, media } = known;
  if (!view) return [];
  const heard = hearsFrom(view.me);
  // Consumers of people in other rooms are kept for their return; sources are of those who can be heard now.
  const reaches = (id: string) => Object.hasOwn(media.sources, id);
  const now = view.roster
    .filter(({ participantId }) => participantId !== view.me.participantId)
    .filter((person) => reaches(person.participantId) || heard.includes(standsIn(person)))
    .map((person) => asBefore(participantOf(person, known), before));
  const same =
    now.length === before.length && now.every((person, index) => person === before[index]);
  return same ? before : now;
}

const nothing = { mic: false, camera: false, screen: false };

function participantOf(person: RosterEntry, { media, track }: Known): Participant {
  const { participantId, displayName: name, staff } = person;
  const { mic, camera, screen } = media.sources[participantId] ?? nothing;
  const trackOf = (source: Source) => {
    const consumer = media.consumers.find(
      (one) => one.participantId === participantId && one.source === source,
    );
    return consumer ? track(consumer.consumerId) : null;
  };
  return {
    participantId,
    name,
    staff,
    mic,
    camera,
    speaking: mic && media.speaker === participantId,
    away: media.away.includes(participantId),
    quality: media.quality[participantId] ?? null,
    audio: trackOf("mic"),
    video: camera ? trackOf("camera") : null,
    screen: screen ? trackOf("screen") : null,
  };
}

function asBefore(now: Participant, before: readonly Participant[]): Participant {
  const former = before.find(({ participantId }) => participantId === now.participantId);
  const isSame =
    former && (Object.keys(now) as (keyof Participant)[]).every((key) => former[key] === now[key]);
  return isSame ? former : now;
}

/** Somebody else speaks whose voice comes to this browser. */
export const isSpokenTo = (people: readonly Participant[]): boolean =>
  people.some(({ speaking, audio }) => speaking && audio !== null);
