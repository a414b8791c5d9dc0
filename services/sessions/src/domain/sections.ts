import { z } from "zod";
import { DeviceReport, DoorMessage } from "@hearth/contracts/live/door";
import { CameraRule, firstLocks, Locks, Reaction } from "@hearth/contracts/live/floor";
import { AnnouncedVisit, PlannedRoom } from "@hearth/contracts/live/rooms";
import { Music, Pin, Picked, PollQuestion, Shown, Timer } from "@hearth/contracts/live/tools";

/**
 * Parts of a session's state that are read and written whole, each by one folder of handlers. They are kept as documents
 * beside the columns; a field that an older row lacks has its first value.
 */
const Instant = z.iso.datetime();

/** The way in. */
export const DoorState = z.object({
  /** How often its rules were set; what is said at it is none. */
  version: z.int().default(0),
  waitingRoom: z.boolean().default(true),
  /** Salted and hashed; null means that there is none. */
  passcode: z.object({ salt: z.string(), hash: z.string() }).nullable().default(null),
  expectedAt: Instant.nullable().default(null),
  /** What was said to all who wait, also for those who come later. */
  messages: z.array(DoorMessage).default([]),
});
export type DoorState = z.infer<typeof DoorState>;

/** The rules of the room. */
export const FloorState = z.object({
  /** How often locks or the rule of cameras were set. */
  version: z.int().default(0),
  locks: Locks.default(firstLocks),
  pausedAt: Instant.nullable().default(null),
  cameraRule: CameraRule.default("optional"),
  cameraExceptions: z.array(z.uuid()).default([]),
  doneCheck: z
    .object({ askedAt: Instant, question: z.string(), answered: z.array(z.uuid()) })
    .nullable()
    .default(null),
});
export type FloorState = z.infer<typeof FloorState>;

/** A poll with its votes. Of an anonymous one it is known who has voted, and never how. */
const PollState = PollQuestion.extend({
  pollId: z.uuid(),
  state: z.enum(["prepared", "open", "closed"]),
  shown: z.boolean(),
  counts: z.array(z.int().nonnegative()),
  voted: z.array(z.uuid()),
  votes: z.record(z.string(), z.array(z.int().nonnegative())),
});
export type PollState = z.infer<typeof PollState>;

/** What the group works with. */
export const ToolsState = z.object({
  pin: Pin.nullable().default(null),
  timer: Timer.nullable().default(null),
  music: Music.nullable().default(null),
  picked: Picked.nullable().default(null),
  /** Who was chosen by chance since everybody was. */
  pickedBefore: z.array(z.uuid()).default([]),
  /** Seen in this room alone, and while the client whose it is stands there. */
  shown: Shown.extend({ room: z.string() }).nullable().default(null),
  polls: z.array(PollState).default([]),
});
export type ToolsState = z.infer<typeof ToolsState>;

/** The rooms as they are planned, and how the open ones are run. */
export const BreakoutState = z.object({
  plan: z
    .object({ version: z.int(), rooms: z.array(PlannedRoom), savedBy: z.string() })
    .default({ version: 0, rooms: [], savedBy: "" }),
  choice: z.boolean().default(false),
  flagAfterMinutes: z.int().positive().default(10),
  /** Where each person of the plan belongs while rooms are open: also who comes later. */
  assigned: z.record(z.string(), z.string()).default({}),
  /** By room: everybody who has been in it since it opened. */
  met: z.record(z.string(), z.array(z.uuid())).default({}),
  speakingToAll: z.array(z.uuid()).default([]),
});
export type BreakoutState = z.infer<typeof BreakoutState>;

/** What is noted about one participant. */
export const Marks = z.object({
  hand: Instant.nullable().default(null),
  reaction: Reaction.nullable().default(null),
  mutes: z.int().default(0),
  askedToSpeak: Instant.nullable().default(null),
  help: Instant.nullable().default(null),
  passcode: z
    .object({ given: z.boolean(), tries: z.int(), blockedUntil: Instant.nullable() })
    .default({ given: false, tries: 0, blockedUntil: null }),
  secondDevice: z.boolean().default(false),
  sentBack: z.boolean().default(false),
  /** Signed in, and of staff in this group: nobody has to let them in. */
  passesByRole: z.boolean().default(false),
  report: DeviceReport.nullable().default(null),
  doorMessages: z.array(DoorMessage).default([]),
  /** Staff removed them: re-entry is blocked until it is lifted. */
  removal: z.object({ at: Instant, reason: z.string() }).nullable().default(null),
  /** The room to which they go back from a private one. */
  cameFrom: z.string().nullable().default(null),
  /** Since when their node has no connection of theirs; noted once it is longer than a moment. */
  awaySince: Instant.nullable().default(null),
});
export type Marks = z.infer<typeof Marks>;

/** Where somebody is today; for an emergency. */
export const Whereabouts = z.object({ address: z.string(), callBack: z.string(), at: Instant });
export type Whereabouts = z.infer<typeof Whereabouts>;

export const Visiting = AnnouncedVisit;
export const noMarks: Marks = Marks.parse({});
