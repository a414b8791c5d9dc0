import type { ControlView } from "@hearth/contracts/live";
import { firstLocks } from "@hearth/contracts/live/floor";
import type { OwnSource } from "@hearth/media-client/localMedia";
import type { Participant } from "@hearth/media-client/participants";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";

const idOf = (last: number) => `018f0000-0000-7000-8000-0000000000${String(last).padStart(2, "0")}`;

/** Somebody else in the room: silent, without a picture, well connected. */
export const aParticipant = (name: string, change: Partial<Participant> = {}): Participant => ({
  participantId: idOf(name.length),
  name,
  staff: false,
  mic: false,
  camera: false,
  speaking: false,
  away: false,
  quality: null,
  audio: null,
  video: null,
  screen: null,
  ...change,
});

export const waitingPerson = (displayName: string): ControlView["lobby"][number] => ({
  participantId: idOf(displayName.length + 40),
  personId: idOf(displayName.length + 60),
  displayName,
  since: "2026-01-05T17:00:00.000Z",
  secondDevice: false,
  lacksPasscode: false,
  sentBack: false,
  report: null,
});

const everything: ControlView["me"]["may"] = {
  groupChat: true,
  privateChat: true,
  microphone: true,
  camera: true,
  memberList: true,
  notes: true,
  sharing: true,
};

/** Somebody of the roster: a client in the main room. */
export const inRoster = (
  displayName: string,
  change: Partial<ControlView["roster"][number]> = {},
): ControlView["roster"][number] => ({
  participantId: idOf(displayName.length),
  personId: null,
  displayName,
  role: "client",
  staff: false,
  room: "main",
  visit: null,
  hand: null,
  reaction: null,
  ...change,
});

/** A breakout room that is open, with no task. */
export const anOpenRoom = (
  roomId: string,
  name: string,
  change: Partial<ControlView["rooms"][number]> = {},
): ControlView["rooms"][number] => ({
  roomId,
  name,
  kind: "breakout",
  task: { text: null, link: null },
  unstaffedSince: null,
  ...change,
});

/** Rooms that close when staff recall. */
export const aBreakout = (
  change: Partial<NonNullable<ControlView["breakout"]>> = {},
): NonNullable<ControlView["breakout"]> => ({
  endsAt: null,
  recallAt: null,
  choice: false,
  speakingToAll: [],
  help: [],
  flagAfterMinutes: 10,
  ...change,
});

const me: ControlView["me"] = {
  participantId: idOf(1),
  displayName: "Staff A",
  role: "clinician",
  staff: true,
  state: "admitted",
  room: "main",
  visit: null,
  assignedRoom: null,
  may: everything,
  mutes: 0,
  askedToSpeak: null,
  hand: null,
  help: null,
  lacksPasscode: false,
  doorMessages: [],
};

export const aControlView = (change: Partial<ControlView> = {}): ControlView => ({
  sessionId: idOf(99),
  epoch: 1,
  revision: 1,
  phase: "live",
  kind: "group",
  startsAt: "2026-01-05T17:00:00.000Z",
  endsAt: "2026-01-05T20:00:00.000Z",
  serverNow: "2026-01-05T17:05:00.000Z",
  me,
  expectedAt: null,
  door: { waitingRoom: true, hasPasscode: false, removed: [] },
  lobby: [],
  roster: [],
  floor: {
    locks: firstLocks,
    pausedAt: null,
    doneCheck: null,
    cameraRule: "optional",
    cameraExceptions: [],
  },
  chat: { messages: [], more: false },
  tools: { pin: null, timer: null, music: null, picked: null, shown: null, polls: [] },
  rooms: [],
  breakout: null,
  plan: { version: 0, rooms: [], savedBy: "" },
  ...change,
});

/** A device of one's own, without a track. */
export const anOwn = (state: OwnSource["state"]): OwnSource => ({
  state,
  track: null,
  deviceId: null,
  effect: "off",
});

/** A clinician in the main room, with devices off. */
export const aSnapshot = (change: Partial<LiveSnapshot> = {}): LiveSnapshot => ({
  status: "live",
  fault: null,
  view: aControlView(),
  clockOffsetMs: 0,
  own: {
    mic: anOwn("off"),
    camera: anOwn("off"),
    screen: anOwn("off"),
  },
  speaking: false,
  quality: null,
  connection: "unknown",
  mode: { now: "full", by: "person" },
  health: "good",
  isMutedByStaff: false,
  notInSound: [],
  participants: [],
  ...change,
});

export const asClient = (change: Partial<ControlView> = {}): ControlView =>
  aControlView({
    me: { ...me, displayName: "Client A", role: "client", staff: false },
    door: null,
    plan: null,
    ...change,
  });
