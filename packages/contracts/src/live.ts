import { z } from "zod";
import { Role } from "./actor.ts";
import { DisplayName } from "./identity.ts";
import { Chat } from "./live/chat.ts";
import { DocumentChange } from "./live/documents.ts";
import { Door, DoorMessage, Waiting } from "./live/door.ts";
import { Floor, Powers, Reaction } from "./live/floor.ts";
import { AnnouncedVisit, Breakout, BreakoutPlan, OpenRoom, RoomId, Visit } from "./live/rooms.ts";
import { Tools } from "./live/tools.ts";
import { SessionKind } from "./sessions/kinds.ts";

/**
 * Who may hear and see whom, as control decided it: everybody who is admitted is in exactly one room. Who is not in it
 * (the lobby, who was refused) neither hears nor is heard.
 */
export const LiveTable = z.object({
  rooms: z.record(z.string(), RoomId),
  /** Visits whose sound is open. */
  visits: z.record(z.string(), Visit),
  /** Who speaks to every room: the voice alone. */
  broadcast: z.array(z.string()),
  /** Who leads the session. */
  staff: z.array(z.string()),
  /** Who interprets, captions or is of staff without leading: seen and seeing as who leads is. */
  helpers: z.array(z.string()).default([]),
  /** How often each was muted by staff: when it rises, the microphone is paused once and stays with its owner. */
  mutes: z.record(z.string(), z.int().nonnegative()),
  /** Whose microphones, cameras and screens may not be sent now, whatever their owners want. */
  noMicrophone: z.array(z.string()),
  noCamera: z.array(z.string()),
  noScreen: z.array(z.string()),
  /** Pictures of who neither leads nor helps reach only who does. */
  camerasForStaffOnly: z.boolean(),
});
export type LiveTable = z.infer<typeof LiveTable>;

export const ParticipantState = z.enum(["lobby", "admitted", "refused", "removed", "left"]);
export type ParticipantState = z.infer<typeof ParticipantState>;

const RosterEntry = z.object({
  participantId: z.uuid(),
  /** For staff alone: plans and pairs are by person. */
  personId: z.uuid().nullable(),
  displayName: DisplayName,
  role: Role,
  /** Leads the session: is shown as such to everybody. */
  staff: z.boolean(),
  /** For staff: without a connection for longer than a moment. Nobody is dealt a room with them. */
  away: z.boolean().optional(),
  room: RoomId,
  visit: AnnouncedVisit.nullable(),
  /** Since when the hand is up: hands are in this order. */
  hand: z.iso.datetime().nullable(),
  reaction: Reaction.nullable(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

const Me = z.object({
  participantId: z.uuid(),
  displayName: DisplayName,
  role: Role,
  staff: z.boolean(),
  state: ParticipantState,
  room: RoomId.nullable(),
  visit: AnnouncedVisit.nullable(),
  /** The breakout room to which I can go back from main; null when there is none. */
  assignedRoom: RoomId.nullable(),
  may: Powers,
  /** How often staff muted me: when it rises, my microphone is off. Nothing turns it on but me. */
  mutes: z.int().nonnegative(),
  /** Staff ask me to unmute since then; null when nobody does. */
  askedToSpeak: z.iso.datetime().nullable(),
  hand: z.iso.datetime().nullable(),
  /** Since when I call for help from my room. */
  help: z.iso.datetime().nullable(),
  /** At the door: the group's passcode is still missing. */
  lacksPasscode: z.boolean(),
  /** At the door: I was in the room before, and staff sent me back. */
  sentBack: z.boolean().optional(),
  /** At the door: what staff wrote to me. */
  doorMessages: z.array(DoorMessage),
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
  kind: SessionKind,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** When it ends by itself, some time after its scheduled end; absent once it is over. */
  closesAt: z.iso.datetime().optional(),
  /** When staff expect to begin, where they said so. */
  expectedAt: z.iso.datetime().nullable(),
  /** The server's clock when this was written: deadlines below are counted from it. */
  serverNow: z.iso.datetime(),
  me: Me,
  /** Null for all but staff. */
  door: Door.nullable(),
  lobby: z.array(Waiting),
  roster: z.array(RosterEntry),
  /** Null before admission, like all that follows. */
  floor: Floor.nullable(),
  chat: Chat.nullable(),
  tools: Tools.nullable(),
  /** The rooms beside the main one: breakouts for everybody, a private one only for who is in it and for staff. */
  rooms: z.array(OpenRoom),
  /** Null while everybody is together. */
  breakout: Breakout.nullable(),
  /** For staff: the rooms as they are planned. */
  plan: BreakoutPlan.nullable(),
});
export type ControlView = z.infer<typeof ControlView>;

/** mediasoup's own objects (RtpParameters and so on): mediasoup checks them, at the node and in the browser. */
const Opaque = z.looseObject({});

/** A screen is one sharp layer; nobody is heard by it. */
export const Source = z.enum(["mic", "camera", "screen"]);
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
  /** What each person who can be heard sends now; absent means that they can't be heard. */
  sources: z.record(
    z.string(),
    z.object({ mic: z.boolean(), camera: z.boolean(), screen: z.boolean() }),
  ),
  /** Who speaks, in the own room; null when nobody does. */
  speaker: z.uuid().nullable(),
  /** People in the own room whose connection is lost at the moment; for staff, people in every room. */
  away: z.array(z.uuid()),
  /** How well each connection carries, of oneself and of the people in the own room; for staff, of everybody. */
  quality: z.record(z.string(), z.enum(["good", "fair", "poor"])),
  /** For staff: who is in a room and does not receive its sound yet. */
  notInSound: z.array(z.uuid()),
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
  /** Somebody changed shared notes or a board that this participant may see. */
  z.object({ from: z.literal("document"), change: DocumentChange }),
  /** A gateway holds the newer socket of this participant: another gateway's is to be closed. */
  z.object({ from: z.literal("gateway"), socketId: z.uuid() }),
]);
export type LiveTold = z.infer<typeof LiveTold>;

/** What the gateway sends to the browser: each part whole or changed, in order of its own number. */
export const LiveEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("control"), view: ControlView }),
  z.object({ type: z.literal("media"), change: MediaChange }),
  z.object({ type: z.literal("document"), change: DocumentChange }),
  /** Another connection of the same participant took over: this one is to stay closed. */
  z.object({ type: z.literal("superseded") }),
  /** The seat that this connection came by is no more: its link was taken back, or another device has the place. */
  z.object({ type: z.literal("revoked") }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
