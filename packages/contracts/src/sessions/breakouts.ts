import { z } from "zod";
import { command, Done, query } from "../define.ts";
import { filesOf, Ticket } from "../files.ts";
import { BreakoutPlan, PlannedRoom, PlannedRooms, RoomId, Task, Visit } from "../live/rooms.ts";
import { Line, Words } from "../live/words.ts";
import { leading, live, present } from "./common.ts";

const group = z.object({ groupId: z.uuid() });

/** Two people of a group who are never, or always, in one room. The reason is for staff alone. */
export const Pair = z.object({
  pairId: z.uuid(),
  a: z.uuid(),
  b: z.uuid(),
  kind: z.enum(["apart", "together"]),
  reason: z.string(),
});
export type Pair = z.infer<typeof Pair>;

/** Rooms prepared for a group, by person. The version rises with each save. */
export const RoomSet = z.object({
  setId: z.uuid(),
  name: z.string(),
  version: z.int().positive(),
  rooms: z.array(PlannedRoom),
  savedAt: z.iso.datetime(),
});
export type RoomSet = z.infer<typeof RoomSet>;

export const SuggestionWay = z.discriminatedUnion("kind", [
  /** Sizes differ by at most one, as far as pairs allow. */
  z.object({ kind: z.literal("random"), rooms: z.int().min(1).max(10) }),
  /** New partners until all pairs have met; counted over the sessions of the group. */
  z.object({ kind: z.literal("rotation"), rooms: z.int().min(1).max(10) }),
  /** The rooms of the last time that this group had any. */
  z.object({ kind: z.literal("last") }),
  z.object({ kind: z.literal("set"), setId: z.uuid() }),
]);
export type SuggestionWay = z.infer<typeof SuggestionWay>;

/** Rooms beside the main one: planning, opening, and everything while they are open. */
export const breakouts = {
  /** A plan for who is in now (a set also for who comes later); saves nothing. Every way respects pairs. */
  suggestPlan: query("sessions.plan.suggest", {
    input: live.extend({ way: SuggestionWay }),
    output: z.object({
      rooms: z.array(PlannedRoom),
      /** For rotation: the rounds that follow until all pairs have met, this one first. */
      rounds: z.array(z.array(z.array(z.uuid()))),
      /** Pairs of people that can't be respected in so many rooms: their ids. */
      unmet: z.array(z.uuid()),
    }),
    access: leading,
  }),
  /** Refused with `stale` when somebody else saved since `version`; the newer plan is in the view. */
  savePlan: command("sessions.plan.save", {
    input: live.extend({ version: z.int().nonnegative(), rooms: PlannedRooms }),
    output: BreakoutPlan,
    access: leading,
  }),
  /**
   * Opens the saved plan, if it is still this version (`stale` otherwise). Who is in no room of it stays in main.
   * Staff whom it names visit their room: announced and logged. With `choice` clients choose for themselves. `conflict` while rooms are open, or where a pair is not respected.
   */
  openBreakouts: command("sessions.breakout.open", {
    input: live.extend({
      version: z.int().nonnegative(),
      /** The rooms close by themselves after so many minutes; null means on recall. */
      minutes: z.int().min(1).max(180).nullable(),
      choice: z.boolean().default(false),
      flagAfterMinutes: z.int().min(1).max(60).default(10),
    }),
    output: Done,
    access: leading,
  }),
  moveParticipant: command("sessions.participant.move", {
    input: live.extend({ participantId: z.uuid(), room: RoomId }),
    output: Done,
    access: leading,
  }),
  /** Each goes to where the other is. */
  swapParticipants: command("sessions.participant.swap", {
    input: live.extend({ a: z.uuid(), b: z.uuid() }),
    output: Done,
    access: leading,
  }),
  /** My own way: to main at any time, back to my own room, or where rooms are for choice to any of them. */
  goToRoom: command("sessions.participant.go", {
    input: live.extend({ room: RoomId }),
    output: Done,
    access: present,
  }),
  /** A file of it has to be ready, and of this group. */
  setTask: command("sessions.room.setTask", {
    input: live.extend({ roomId: RoomId, task: Task }),
    output: Done,
    access: leading,
  }),
  /** The ticket for the file of a room's task, for who is in the room and for staff. */
  openTaskFile: query("sessions.room.openFile", {
    input: live.extend({ roomId: RoomId }),
    output: z.object({ ticket: Ticket }),
    access: present,
  }),
  /** More minutes for all rooms, from their present end. `conflict` when they have no end. */
  extendBreakouts: command("sessions.breakout.extend", {
    input: live.extend({ minutes: z.int().min(1).max(60) }),
    output: Done,
    access: leading,
  }),
  /** Everybody is back in main after so many seconds, counted down on every screen. */
  recall: command("sessions.breakout.recall", {
    input: live.extend({ inSeconds: z.int().min(0).max(300) }),
    output: Done,
    access: leading,
  }),
  /** Speaks to all rooms at once: the voice alone, until it is ended. */
  speakToAll: command("sessions.breakout.speakToAll", {
    input: live.extend({ speaking: z.boolean() }),
    output: Done,
    access: leading,
  }),
  /** Calls staff to my room, or takes the call back. */
  callForHelp: command("sessions.help.call", {
    input: live.extend({ calling: z.boolean() }),
    output: Done,
    access: present,
  }),
  /** Takes a call off the queue. */
  answerHelp: command("sessions.help.answer", {
    input: live.extend({ participantId: z.uuid() }),
    output: Done,
    access: leading,
  }),
  /**
   * Goes to a room and back (null). The room sees the name at the door first; sound opens when the view says so, and each
   * visit is logged. `listen` keeps the own room.
   */
  visitRoom: command("sessions.participant.visit", {
    input: live.extend({ visit: Visit.nullable() }),
    output: Done,
    access: leading,
  }),

  /** Files for the tasks of a group's rooms: of the session that is held, and of sets prepared before. */
  ...filesOf("sessions.file", { of: group.shape, access: leading }),
  listSets: query("sessions.set.list", {
    input: group,
    output: z.object({ sets: z.array(RoomSet) }),
    access: leading,
  }),
  /** Refused with `stale` when somebody else saved since `version`. A new set has neither id nor version. */
  saveSet: command("sessions.set.save", {
    input: group.extend({
      setId: z.uuid().nullable(),
      version: z.int().nonnegative(),
      name: Line,
      rooms: PlannedRooms,
    }),
    output: RoomSet,
    access: leading,
  }),
  deleteSet: command("sessions.set.delete", {
    input: group.extend({ setId: z.uuid() }),
    output: Done,
    access: leading,
  }),
  listPairs: query("sessions.pair.list", {
    input: group,
    output: z.object({ pairs: z.array(Pair) }),
    access: leading,
  }),
  /** Again for the same two: takes the place of what was there. */
  setPair: command("sessions.pair.set", {
    input: group.extend({
      a: z.uuid(),
      b: z.uuid(),
      kind: Pair.shape.kind,
      reason: Words.max(300),
    }),
    output: Pair,
    access: leading,
  }),
  removePair: command("sessions.pair.remove", {
    input: group.extend({ pairId: z.uuid() }),
    output: Done,
    access: leading,
  }),
} as const;
