import { sessions } from "@hearth/contracts/sessions";
import { asks, router } from "../trpc.ts";
import { scheduleView } from "./views/schedule.ts";

const { scheduleSession } = sessions.rpc;

export const scheduleRouter = router({
  list: scheduleView,
  create: asks(scheduleSession)
    .input(scheduleSession.input)
    .output(scheduleSession.output)
    .mutation(({ ctx, input }) => ctx.ask(scheduleSession, input)),
});
