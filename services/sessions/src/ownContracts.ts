import { z } from "zod";
import { byService, command, Done } from "@hearth/contracts/define";

const live = z.object({ sessionId: z.uuid() });

/** What control does by itself. Nobody can ask for it: the names are for the audit. */
export const own = {
  returnDue: command("sessions.breakout.return", { input: live, output: Done, access: byService }),
  visitDue: command("sessions.visit.open", { input: live, output: Done, access: byService }),
  endDue: command("sessions.session.endDue", { input: live, output: Done, access: byService }),
  placeAnew: command("sessions.session.place", {
    input: live.extend({ epoch: z.int() }),
    output: Done,
    access: byService,
  }),
  takeOut: command("sessions.participant.takeOut", {
    input: live.extend({
      personId: z.uuid(),
      as: z.enum(["left", "removed"]),
      /** Who came in again later, or by another way, stays. */
      credential: z.uuid().nullable(),
      enteredBefore: z.iso.datetime().nullable(),
    }),
    output: Done,
    access: byService,
  }),
  /** Only what was noticed about the connections of people. */
  notice: command("sessions.participant.notice", {
    input: live.extend({
      people: z.array(
        z.object({ participantId: z.uuid(), awaySince: z.iso.datetime().nullable() }),
      ),
    }),
    output: Done,
    access: byService,
  }),
  finalise: command("sessions.attendance.finalise", {
    input: live,
    output: Done,
    access: byService,
  }),
} as const;
