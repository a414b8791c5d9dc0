import { z } from "zod";
import { FileRef } from "../files.ts";
import { Line, WebLink, Words } from "./words.ts";

/** The main room of every live session; other rooms have ids of their own. */
export const mainRoom = "main";
export const RoomId = z.string().regex(/^[\w-]{1,40}$/);

/** A member of staff in a room that is not the own one. Who listens keeps the own room. */
export const Visit = z.object({ room: RoomId, mode: z.enum(["listen", "join"]) });
export type Visit = z.infer<typeof Visit>;

/** A visit as the room sees it: first the name at the door; sound opens `opensAt`, never before. */
export const AnnouncedVisit = Visit.extend({ opensAt: z.iso.datetime(), isOpen: z.boolean() });
export type AnnouncedVisit = z.infer<typeof AnnouncedVisit>;

/** What a room works on, in sight for the whole time. */
export const Task = z.object({
  text: Words.nullable(),
  link: WebLink.nullable(),
  /** Opened by who is in the room, and by staff. Of a room that is not the asker's own it is left out. */
  file: FileRef.optional(),
});
export type Task = z.infer<typeof Task>;
export const noTask: Task = { text: null, link: null };

/** A breakout room as it is planned: by person, so that it holds for who comes late or only has a link. */
export const PlannedRoom = z.object({
  name: Line,
  task: Task,
  personIds: z.array(z.uuid()).max(40),
});
export type PlannedRoom = z.infer<typeof PlannedRoom>;

/** 1 to 10 rooms with names of their own, nobody in two of them. */
export const PlannedRooms = z
  .array(PlannedRoom)
  .min(1, "Plan at least one room")
  .max(10, "There can be at most 10 rooms")
  .refine((rooms) => isDistinct(rooms.map(({ name }) => name.toLowerCase())), {
    error: "Give each room a name of its own",
  })
  .refine((rooms) => isDistinct(rooms.flatMap(({ personIds }) => personIds)), {
    error: "Nobody can be in two rooms",
  });
const isDistinct = (values: readonly string[]) => new Set(values).size === values.length;

/** The plan that staff of the session work on together. Its version rises with each save. */
export const BreakoutPlan = z.object({
  version: z.int().nonnegative(),
  rooms: z.array(PlannedRoom),
  /** The name of who saved it last; empty before the first save. */
  savedBy: z.string(),
});
export type BreakoutPlan = z.infer<typeof BreakoutPlan>;

/** What a room is: the main one and a private one are named by who shows them, in the language of who reads. */
export const RoomKind = z.enum(["main", "breakout", "private"]);
export type RoomKind = z.infer<typeof RoomKind>;

/** A room beside the main one. */
export const OpenRoom = z.object({
  roomId: RoomId,
  /** Empty for a private room. */
  name: z.string(),
  /** A private room holds one client and staff, and is listed only for them and for staff. */
  kind: RoomKind.exclude(["main"]),
  task: Task,
  /** For staff: since when no staff are in it; null while somebody is, and for all others. */
  unstaffedSince: z.iso.datetime().nullable(),
});
export type OpenRoom = z.infer<typeof OpenRoom>;

/** Somebody in a room who asked for help. */
export const HelpCall = z.object({
  participantId: z.uuid(),
  displayName: z.string(),
  room: RoomId,
  since: z.iso.datetime(),
});

export const Breakout = z.object({
  /** When the rooms close by themselves; null means when staff recall. Warned of at 5 minutes, 1 minute and 10 s. */
  endsAt: z.iso.datetime().nullable(),
  /** Set once a recall has been announced: everybody is in main at this time. */
  recallAt: z.iso.datetime().nullable(),
  /** When the rooms close at the latest, before the session ends by itself. */
  closesAt: z.iso.datetime().optional(),
  /** Clients choose their room themselves. */
  choice: z.boolean(),
  /** Who speaks to every room now. */
  speakingToAll: z.array(z.uuid()),
  /** For staff: the queue of those who called for help, longest wait first. */
  help: z.array(HelpCall),
  /** Rooms without staff for so many minutes are pointed out to staff. */
  flagAfterMinutes: z.int().positive(),
});
export type Breakout = z.infer<typeof Breakout>;
