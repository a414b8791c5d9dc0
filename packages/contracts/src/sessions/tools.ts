import { z } from "zod";
import { command, Done, query } from "../define.ts";
import { YjsUpdate, YjsVector, DocumentKind } from "../live/documents.ts";
import { RoomId } from "../live/rooms.ts";
import { Music, Pin, PollQuestion, Shown } from "../live/tools.ts";
import { leading, live, present } from "./common.ts";

const poll = live.extend({ pollId: z.uuid() });
const document = live.extend({ room: RoomId, kind: DocumentKind });

/** What a group works with: on the server's clock, and kept on the server. */
export const tools = {
  pin: command("sessions.pin.set", {
    input: live.extend({ pin: Pin.nullable() }),
    output: Done,
    access: leading,
  }),
  /** Seconds of null is a stopwatch; a timer of null takes it away. */
  setTimer: command("sessions.timer.set", {
    input: live.extend({
      timer: z.object({ seconds: z.int().min(5).max(10_800).nullable() }).nullable(),
    }),
    output: Done,
    access: leading,
  }),
  pauseTimer: command("sessions.timer.pause", {
    input: live.extend({ paused: z.boolean() }),
    output: Done,
    access: leading,
  }),
  /** Begins at its beginning for everybody; null ends it. */
  setMusic: command("sessions.music.set", {
    input: live.extend({ music: Music.omit({ startedAt: true }).nullable() }),
    output: Done,
    access: leading,
  }),
  /** Chance chooses a client who is in; nobody twice before everybody was chosen. Null takes the choice away. */
  pick: command("sessions.picker.pick", {
    input: live.extend({ clear: z.boolean().default(false) }),
    output: Done,
    access: leading,
  }),
  /** Shows work of a client in the room where they are, to who is there with them. */
  showWork: command("sessions.work.show", {
    input: live.extend(Shown.shape),
    output: Done,
    access: leading,
  }),
  /** Nobody sees it any more: by who leads, or by the client whose it is. */
  hideWork: command("sessions.work.hide", { input: live, output: Done, access: present }),

  /** Writes a poll, ahead of the group or in it; with a pollId it takes the place of that one while it is prepared. */
  preparePoll: command("sessions.poll.prepare", {
    input: live.extend({ pollId: z.uuid().nullable(), poll: PollQuestion }),
    output: z.object({ pollId: z.uuid() }),
    access: leading,
  }),
  discardPoll: command("sessions.poll.discard", { input: poll, output: Done, access: leading }),
  openPoll: command("sessions.poll.open", { input: poll, output: Done, access: leading }),
  closePoll: command("sessions.poll.close", { input: poll, output: Done, access: leading }),
  showPoll: command("sessions.poll.show", {
    input: poll.extend({ shown: z.boolean() }),
    output: Done,
    access: leading,
  }),
  /** Once; an open vote may be changed while the poll is open, an anonymous one not. */
  vote: command("sessions.poll.vote", {
    input: poll.extend({
      options: z.array(z.int().min(0).max(9)).min(1).max(10),
      /** Chance from the browser: without it the stored hash of this request would betray an anonymous vote. */
      nonce: z.uuid(),
    }),
    output: Done,
    access: present,
  }),

  /** What the asker's copy lacks, and what the server knows: the asker sends what the server lacks. */
  openDocument: query("sessions.document.open", {
    input: document.extend({ vector: YjsVector.nullable() }),
    output: z.object({ update: YjsUpdate, vector: YjsVector }),
    access: present,
  }),
  changeDocument: command("sessions.document.change", {
    input: document.extend({ update: YjsUpdate }),
    output: Done,
    access: present,
  }),
} as const;
