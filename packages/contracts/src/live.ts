import { z } from "zod";
import { Role } from "./actor.ts";
import { DisplayName } from "./identity.ts";

/** The main room of every live session; breakout rooms have ids of their own. */
export const mainRoom = "main";
export const RoomId = z.string().regex(/^[\w-]{1,40}$/);

/** A member of staff in a room that is not the own one. Who listens keeps the own room. */
export const Visit = z.object({ room: RoomId, mode: z.enum(["listen", "join"]) });

/**
 * Who may hear and see whom, as control decided it: everybody who is admitted is in exactly one room. Who is not in it
 * (the lobby, who was refused) neither hears nor is heard.
 */
export const LiveTable = z.object({
  rooms: z.record(z.string(), RoomId),
  visits: z.record(z.string(), Visit),
  /** Who speaks to every room. */
  broadcast: z.array(z.string()),
});
export type LiveTable = z.infer<typeof LiveTable>;

export const ParticipantState = z.enum(["lobby", "admitted", "refused", "removed", "left"]);
export type ParticipantState = z.infer<typeof ParticipantState>;

const RosterEntry = z.object({
  participantId: z.uuid(),
  displayName: DisplayName,
  role: Role,
  /** Leads the session: is shown as such to everybody. */
  staff: z.boolean(),
  room: RoomId,
  visit: Visit.nullable(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

const Waiting = z.object({
  participantId: z.uuid(),
  displayName: DisplayName,
  since: z.iso.datetime(),
});

/**
 * What one participant may know of the session, whole. In the lobby: the own state and the times, nothing else. A client
 * sees the roster of the own room and all staff; staff see everybody, and the lobby.
 */
export const ControlView = z.object({
  sessionId: z.uuid(),
  epoch: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  phase: z.enum(["scheduled", "live", "ended"]),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** The server's clock when this was written: deadlines below are counted from it. */
  serverNow: z.iso.datetime(),
  me: z.object({
    participantId: z.uuid(),
    displayName: DisplayName,
    role: Role,
    staff: z.boolean(),
    state: ParticipantState,
    room: RoomId.nullable(),
    visit: Visit.nullable(),
  }),
  lobby: z.array(Waiting),
  roster: z.array(RosterEntry),
  /** The breakout rooms: empty while everybody is together. */
  rooms: z.array(z.object({ roomId: RoomId, name: z.string() })),
  breakout: z
    .object({
      /** When the rooms close by themselves; null means when staff recall. */
      endsAt: z.iso.datetime().nullable(),
      /** Set once a recall has been announced: everybody is in main at this time. */
      recallAt: z.iso.datetime().nullable(),
    })
    .nullable(),
});
export type ControlView = z.infer<typeof ControlView>;

/** mediasoup's own objects (RtpParameters and so on): mediasoup checks them, at the node and in the browser. */
const Opaque = z.looseObject({});

export const Source = z.enum(["mic", "camera"]);
export type Source = z.infer<typeof Source>;

export const TransportOptions = z.object({
  id: z.string(),
  iceParameters: Opaque,
  iceCandidates: z.array(Opaque),
  dtlsParameters: Opaque,
});

export const Consumer = z.object({
  consumerId: z.string(),
  producerId: z.string(),
  participantId: z.uuid(),
  source: Source,
  kind: z.enum(["audio", "video"]),
  rtpParameters: Opaque,
});
export type Consumer = z.infer<typeof Consumer>;

/** What one participant may know of the media, whole: only of people whom the table lets them hear. */
export const MediaView = z.object({
  sessionId: z.uuid(),
  epoch: z.int().nonnegative(),
  /** The node's own count of what it told this participant; a gap means: ask for the whole again. */
  seq: z.int().nonnegative(),
  /**
   * Consumers of people who can be heard, paused or not; those of people who could be heard before stay as they were,
   * so that the way back needs no new ones. Decision 0020.
   */
  consumers: z.array(Consumer),
  /** Microphone and camera of each person who can be heard; absent means not sent at all. */
  sources: z.record(z.string(), z.object({ mic: z.boolean(), camera: z.boolean() })),
  /** Who speaks, in the own room; null when nobody does. */
  speaker: z.uuid().nullable(),
  /** People in the own room whose connection is lost at the moment. */
  away: z.array(z.uuid()),
});
export type MediaView = z.infer<typeof MediaView>;

/** A part of MediaView that changed; what is absent is as before. */
export const MediaChange = MediaView.partial().required({
  sessionId: true,
  epoch: true,
  seq: true,
});
export type MediaChange = z.infer<typeof MediaChange>;

/** `live.{sessionId}.{participantId}`: what one participant is to be told. Heard by gateways alone. */
export const liveSubject = "live.{sessionId}.{participantId}";
export const LiveTold = z.discriminatedUnion("from", [
  z.object({ from: z.literal("control"), nodeId: z.string().nullable(), view: ControlView }),
  z.object({ from: z.literal("node"), change: MediaChange }),
  /** A gateway holds the newer socket of this participant: another gateway's is to be closed. */
  z.object({ from: z.literal("gateway"), socketId: z.uuid() }),
]);
export type LiveTold = z.infer<typeof LiveTold>;

/** What the gateway sends to the browser: each part whole or changed, in order of its own number. */
export const LiveEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("control"), view: ControlView }),
  z.object({ type: z.literal("media"), change: MediaChange }),
  /** Another connection of the same participant took over: this one is to stay closed. */
  z.object({ type: z.literal("superseded") }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
