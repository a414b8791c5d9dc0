import { sessions } from "@hearth/contracts/sessions";
import { asks, router } from "../trpc.ts";
import { emergencyView } from "./views/emergency.ts";
import { noteView } from "./views/note.ts";
import { sessionView } from "./views/session.ts";

const { openSession, endSession, listAttendance, getRules, saveRules } = sessions.rpc;
const { preparePoll, discardPoll, getRecord, saveNote } = sessions.rpc;

export const sessionRouter = router({
  get: sessionView,
  emergency: emergencyView,
  rules: asks(getRules)
    .input(getRules.input)
    .output(getRules.output)
    .query(({ ctx, input }) => ctx.ask(getRules, input)),
  saveRules: asks(saveRules)
    .input(saveRules.input)
    .output(saveRules.output)
    .mutation(({ ctx, input }) => ctx.ask(saveRules, input)),
  open: asks(openSession)
    .input(openSession.input)
    .output(openSession.output)
    .mutation(({ ctx, input }) => ctx.ask(openSession, input)),
  end: asks(endSession)
    .input(endSession.input)
    .output(endSession.output)
    .mutation(({ ctx, input }) => ctx.ask(endSession, input)),
  attendance: asks(listAttendance)
    .input(listAttendance.input)
    .output(listAttendance.output)
    .query(({ ctx, input }) => ctx.ask(listAttendance, input)),
  preparePoll: asks(preparePoll)
    .input(preparePoll.input)
    .output(preparePoll.output)
    .mutation(({ ctx, input }) => ctx.ask(preparePoll, input)),
  discardPoll: asks(discardPoll)
    .input(discardPoll.input)
    .output(discardPoll.output)
    .mutation(({ ctx, input }) => ctx.ask(discardPoll, input)),
  record: asks(getRecord)
    .input(getRecord.input)
    .output(getRecord.output)
    .query(({ ctx, input }) => ctx.ask(getRecord, input)),
  note: noteView,
  saveNote: asks(saveNote)
    .input(saveNote.input)
    .output(saveNote.output)
    .mutation(({ ctx, input }) => ctx.ask(saveNote, input)),
});
