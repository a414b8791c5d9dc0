import { z } from "zod";
import { Line } from "./words.ts";

/** What staff lock for clients. Staff themselves are never locked out of anything. */
export const Locks = z.object({
  groupChat: z.boolean(),
  /** Private words between clients. To who leads a client may always write. */
  privateChat: z.boolean(),
  microphone: z.boolean(),
  camera: z.boolean(),
  memberList: z.boolean(),
  notes: z.boolean(),
  sharing: z.boolean(),
  /** Clients' pictures reach staff alone: clients do not see each other. */
  camerasForStaffOnly: z.boolean(),
});
export type Locks = z.infer<typeof Locks>;

/** How a group begins: everybody may speak, be seen and write to all; private words of clients to each other, and sharing, are opened by staff. */
export const firstLocks: Locks = {
  groupChat: false,
  privateChat: true,
  microphone: false,
  camera: false,
  memberList: false,
  notes: false,
  sharing: true,
  camerasForStaffOnly: false,
};

export const ReactionKind = z.enum(["thumbs_up", "heart", "clap", "smile", "sad", "strength"]);
export type ReactionKind = z.infer<typeof ReactionKind>;

/** Shown on the tile for 10 seconds from `at` on the server's clock. */
export const Reaction = z.object({ kind: ReactionKind, at: z.iso.datetime() });
export type Reaction = z.infer<typeof Reaction>;
export const reactionSeconds = 10;

/** Whether clients' cameras are asked for, left to them, or kept off. Exceptions are by name, and only staff see them. */
export const CameraRule = z.enum(["on", "optional", "off"]);
export type CameraRule = z.infer<typeof CameraRule>;

/** "Everyone done?": staff ask, each client answers with one tap. */
export const DoneCheck = z.object({
  askedAt: z.iso.datetime(),
  question: Line,
  /** How many have answered, of how many clients who are in. */
  answered: z.int().nonnegative(),
  asked: z.int().nonnegative(),
  /** Whether I have answered. */
  mine: z.boolean(),
  /** For staff: who has not answered. Empty for all others. */
  missing: z.array(z.uuid()),
});

/** The rules of the room as they hold now. */
export const Floor = z.object({
  locks: Locks,
  /** Set while staff have paused the group: clients' microphones are off and the screen is calm. */
  pausedAt: z.iso.datetime().nullable(),
  doneCheck: DoneCheck.nullable(),
  cameraRule: CameraRule,
  /** For staff: participants for whom the rule does not hold. Empty for all others. */
  cameraExceptions: z.array(z.uuid()),
});
export type Floor = z.infer<typeof Floor>;

/** What I may do now, by role, locks and pause. The server checks it again. */
export const Powers = z.object({
  groupChat: z.boolean(),
  /** To others than those who lead. */
  privateChat: z.boolean(),
  microphone: z.boolean(),
  camera: z.boolean(),
  memberList: z.boolean(),
  notes: z.boolean(),
  sharing: z.boolean(),
});
export type Powers = z.infer<typeof Powers>;
