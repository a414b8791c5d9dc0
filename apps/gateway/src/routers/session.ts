import { sessions } from "@hearth/contracts/sessions";
import { asks, router } from "../trpc.ts";
import { sessionView } from "./views/session.ts";

const { openSession, endSession, listAttendance } = sessions.rpc;

export const sessionRouter = router({
  get: sessionView,
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
});
