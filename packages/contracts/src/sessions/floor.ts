import { z } from "zod";
import { command, Done } from "../define.ts";
import { CameraRule, Locks, ReactionKind } from "../live/floor.ts";
import { Line } from "../live/words.ts";
import { leading, live, present } from "./common.ts";

/** Who may do what in the room, and how a person is noticed without speaking. */
export const floor = {
  /** What is absent stays as it is. Also before the session is open. */
  setLocks: command("sessions.locks.set", {
    input: live.extend({ locks: Locks.partial() }),
    output: Done,
    access: leading,
  }),
  /**
   * The rule for clients' cameras and who is excepted from it. What is absent stays as it is: exceptions are added and
   * removed one by one, so that two who lead do not undo each other's. A whole list takes the place of the former.
   */
  setCameraRule: command("sessions.cameraRule.set", {
    input: live.extend({
      rule: CameraRule.optional(),
      exceptions: z.array(z.uuid()).max(100).optional(),
      except: z.array(z.uuid()).max(100).default([]),
      exceptNoMore: z.array(z.uuid()).max(100).default([]),
    }),
    output: Done,
    access: leading,
  }),
  /**
   * Turns off these microphones once, or (null) those of the group who stand where the asker does, but `except`, who may
   * be the speaker; with `everyRoom` in each room but the private ones. Who leads or helps is muted by name alone. Each
   * stays with its owner, who may turn it on again unless it is locked.
   */
  mute: command("sessions.participant.mute", {
    input: live.extend({
      participantIds: z.array(z.uuid()).min(1).max(100).nullable(),
      except: z.uuid().nullable().default(null),
      everyRoom: z.boolean().default(false),
    }),
    output: Done,
    access: leading,
  }),
  /** Asks somebody to unmute: nobody is unmuted by another. */
  askToSpeak: command("sessions.participant.askToSpeak", {
    input: live.extend({ participantId: z.uuid() }),
    output: Done,
    access: leading,
  }),
  /** Clears what staff asked of me: I answered, one way or the other. */
  answerAsk: command("sessions.participant.answerAsk", {
    input: live,
    output: Done,
    access: present,
  }),
  raiseHand: command("sessions.hand.raise", {
    input: live.extend({ raised: z.boolean() }),
    output: Done,
    access: present,
  }),
  /** Lowers one hand, or (null) all. */
  lowerHands: command("sessions.hand.lower", {
    input: live.extend({ participantId: z.uuid().nullable() }),
    output: Done,
    access: leading,
  }),
  react: command("sessions.reaction.give", {
    input: live.extend({ kind: ReactionKind }),
    output: Done,
    access: present,
  }),
  clearReactions: command("sessions.reaction.clear", {
    input: live,
    output: Done,
    access: leading,
  }),
  /** Asks everybody for a tap; a new question takes the place of the former. Null ends it. */
  askDone: command("sessions.doneCheck.ask", {
    input: live.extend({ question: Line.nullable() }),
    output: Done,
    access: leading,
  }),
  answerDone: command("sessions.doneCheck.answer", { input: live, output: Done, access: present }),
  /** Pauses the group for all: clients' microphones are off, the screen is calm. Logged. */
  pauseAll: command("sessions.pause.set", {
    input: live.extend({ paused: z.boolean() }),
    output: Done,
    access: leading,
  }),
  /** Goes aside with one client while the group goes on. Logged. `conflict` where either is in one already. */
  openPrivateRoom: command("sessions.privateRoom.open", {
    input: live.extend({ participantId: z.uuid() }),
    output: Done,
    access: leading,
  }),
  /** Everybody in it is back in the room from which they came, or in main where that has closed. */
  closePrivateRoom: command("sessions.privateRoom.close", {
    input: live.extend({ roomId: z.string() }),
    output: Done,
    access: leading,
  }),
} as const;
