import { z } from "zod";
import { command, Done, query } from "../define.ts";
import { DisplayName } from "../identity.ts";
import { ControlView } from "../live.ts";
import { DeviceReport } from "../live/door.ts";
import { Words } from "../live/words.ts";
import { leading, live, present } from "./common.ts";

const one = live.extend({ participantId: z.uuid() });
export const Passcode = z
  .string()
  .trim()
  .min(4, "Use 4 to 20 characters")
  .max(20, "Use 4 to 20 characters");

/** The way in, and out again. */
export const door = {
  /**
   * Comes to the door with a confirmed name: staff of the group are in, all others wait in the lobby. Again: the same
   * participant with their place, and the name as it is said now. Who was removed stays out until staff lift it.
   */
  enterLobby: command("sessions.participant.enter", {
    input: live.extend({ displayName: DisplayName, report: DeviceReport.nullable().default(null) }),
    output: ControlView,
    access: present,
  }),
  /** Wrong five times: nobody of this person's seat is asked again for 15 minutes, and `triesLeft` is 0. */
  givePasscode: command("sessions.passcode.give", {
    input: live.extend({ passcode: Passcode }),
    output: z.object({ accepted: z.boolean(), triesLeft: z.int().nonnegative() }),
    access: present,
  }),
  /** What is absent stays as it is; a passcode of null takes it away. Also before the session is open. */
  setDoor: command("sessions.door.set", {
    input: live.extend({
      waitingRoom: z.boolean().optional(),
      passcode: Passcode.nullable().optional(),
      /** Shown to who waits. */
      expectedAt: z.iso.datetime().nullable().optional(),
    }),
    output: Done,
    access: leading,
  }),
  /** Words to these who wait, or (null) to all of them: also to who comes later. */
  tellWaiting: command("sessions.door.tell", {
    input: live.extend({
      participantIds: z.array(z.uuid()).min(1).max(100).nullable(),
      text: Words,
    }),
    output: Done,
    access: leading,
  }),
  admit: command("sessions.participant.admit", {
    input: live.extend({ participantIds: z.array(z.uuid()).min(1).max(100) }),
    output: Done,
    access: leading,
  }),
  /** Lets in who has given what the door asks for; who lacks the passcode or has a link of two devices is left. */
  admitAll: command("sessions.participant.admitAll", {
    input: live,
    output: z.object({ admitted: z.int() }),
    access: leading,
  }),
  refuse: command("sessions.participant.refuse", { input: one, output: Done, access: leading }),
  /** From the room to the waiting room. */
  sendBack: command("sessions.participant.sendBack", { input: one, output: Done, access: leading }),
  /** Out, and re-entry is blocked by whatever way until staff lift it. The reason is kept in the log. */
  removeParticipant: command("sessions.participant.remove", {
    input: one.extend({ reason: Words.max(300) }),
    output: Done,
    access: leading,
  }),
  /** Lifts a removal or a refusal: the person may come to the door again. */
  unblock: command("sessions.participant.unblock", { input: one, output: Done, access: leading }),
  /** The participant's own way out. The seat stays good until the end. */
  leave: command("sessions.participant.leave", { input: live, output: Done, access: present }),

  /** Where I am today and how to reach me, for an emergency. For who leads the group alone. */
  setWhereabouts: command("sessions.whereabouts.set", {
    input: live.extend({ address: Words.max(300), callBack: z.string().trim().max(40) }),
    output: Done,
    access: present,
  }),
  /** Audited as a read of the person's record. */
  whereabouts: query("sessions.whereabouts.get", {
    input: one,
    output: z.object({
      personId: z.uuid(),
      address: z.string().nullable(),
      callBack: z.string().nullable(),
      at: z.iso.datetime().nullable(),
    }),
    access: leading,
  }),
  /** A media node that can take a test of the network; null when none is free. */
  testNode: query("sessions.node.test", {
    input: live,
    output: z.object({ nodeId: z.string().nullable() }),
    access: present,
  }),
} as const;
