import { z } from "zod";
import { Line, WebLink, Words } from "./words.ts";

/** What everybody has in sight: a task, a link, or both. */
export const Pin = z
  .object({ text: Words.nullable(), link: WebLink.nullable() })
  .refine(({ text, link }) => text !== null || link !== null, "Write a text or give a link");
export type Pin = z.infer<typeof Pin>;

/** A timer runs down `seconds`, a stopwatch (null) runs up. Both run on the server's clock. */
export const Timer = z.object({
  seconds: z.int().positive().nullable(),
  /** When it began, as if it had never been paused: time that was paused is already left out. */
  startedAt: z.iso.datetime(),
  /** Set while it stands still. */
  pausedAt: z.iso.datetime().nullable(),
});
export type Timer = z.infer<typeof Timer>;

/** What quiet music plays: each is made on the person's own device, the same everywhere. */
export const MusicPiece = z.enum(["chords", "bells", "waves"]);
export type MusicPiece = z.infer<typeof MusicPiece>;

/** Quiet music for the main room, or for breakout rooms as well. A private room stays without. */
export const Music = z.object({
  piece: MusicPiece,
  everywhere: z.boolean(),
  /** On the server's clock: every device plays from here. */
  startedAt: z.iso.datetime(),
});
export type Music = z.infer<typeof Music>;

/** Whom chance chose. */
export const Picked = z.object({
  participantId: z.uuid(),
  displayName: z.string(),
  at: z.iso.datetime(),
});

/**
 * Work that a client agreed to show. It is seen by who stands in the room in which that client is, and the id alone is told:
 * the words are homework's, which asks the client's word at each reading.
 */
export const Shown = z.object({
  showingId: z.uuid(),
  /** Whose it is. */
  participantId: z.uuid(),
});
export type Shown = z.infer<typeof Shown>;

export const PollKind = z.enum(["single", "several"]);

/** A question with 2 to 10 answers, as staff write it. */
export const PollQuestion = z.object({
  question: Words.max(300),
  kind: PollKind,
  /** No link from a vote to the person who gave it is stored anywhere. */
  anonymous: z.boolean(),
  options: z.array(Line).min(2, "Give at least two answers").max(10, "Give at most ten answers"),
});
export type PollQuestion = z.infer<typeof PollQuestion>;

/** A poll as one participant may see it. Clients see it from its opening, and counts only where staff show them. */
export const PollView = PollQuestion.extend({
  pollId: z.uuid(),
  state: z.enum(["prepared", "open", "closed"]),
  /** Counts are shown to everybody. */
  shown: z.boolean(),
  voted: z.int().nonnegative(),
  /** Votes of each option; null where I may not see them. */
  counts: z.array(z.int().nonnegative()).nullable(),
  /** For staff, unless it is anonymous: who gave which answers. */
  votes: z
    .array(z.object({ participantId: z.uuid(), options: z.array(z.int().nonnegative()) }))
    .nullable(),
  /** My own answers; null before I voted, and always after an anonymous vote. */
  mine: z.array(z.int().nonnegative()).nullable(),
  haveVoted: z.boolean(),
});
export type PollView = z.infer<typeof PollView>;

export const Tools = z.object({
  pin: Pin.nullable(),
  timer: Timer.nullable(),
  music: Music.nullable().default(null),
  picked: Picked.nullable(),
  shown: Shown.nullable().default(null),
  polls: z.array(PollView),
});
export type Tools = z.infer<typeof Tools>;
