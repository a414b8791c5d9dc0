import { z } from "zod";
import { query } from "../define.ts";
import { PollView } from "../live/tools.ts";
import { RoomId, RoomKind } from "../live/rooms.ts";
import { leading, live } from "./common.ts";

/** What happened in a session that somebody may have to account for. Never edited. */
export const LogEntry = z.object({
  at: z.iso.datetime(),
  kind: z.enum([
    "visit_announced",
    "visit_opened",
    "visit_ended",
    "removed",
    "unblocked",
    "sent_back",
    "paused",
    "resumed",
    "private_word",
    "private_room_opened",
    "private_room_closed",
    "breakouts_opened",
    "breakouts_closed",
  ]),
  /** Participants: who did it, and whom it is about. */
  by: z.uuid().nullable(),
  about: z.array(z.uuid()),
  room: RoomId.nullable(),
  /** The reason that staff gave; never words of a message. */
  reason: z.string().nullable(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** One document of the session: notes as text, a board as the scene of its library. */
export const RecordedDocument = z.object({
  room: RoomId,
  roomName: z.string(),
  roomKind: RoomKind.optional(),
  kind: z.enum(["notes", "board"]),
  text: z.string(),
});

/** What a session leaves to the group: the notes and boards of every room, the polls, the log. */
export const record = {
  getRecord: query("sessions.record.get", {
    input: live,
    output: z.object({
      people: z.array(z.object({ participantId: z.uuid(), displayName: z.string() })),
      documents: z.array(RecordedDocument),
      polls: z.array(PollView),
      log: z.array(LogEntry),
    }),
    access: leading,
  }),
} as const;
