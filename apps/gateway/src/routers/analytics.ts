import { analytics } from "@hearth/contracts/analytics";
import { asks, router } from "../trpc.ts";
import { clientProgressView } from "./views/clientProgress.ts";
import { groupHoursView } from "./views/groupHours.ts";
import { groupProgressView } from "./views/groupProgress.ts";

const { ownProgress } = analytics.rpc;

export const analyticsRouter = router({
  groupHours: groupHoursView,
  clientProgress: clientProgressView,
  groupProgress: groupProgressView,
  ownProgress: asks(ownProgress)
    .input(ownProgress.input)
    .output(ownProgress.output)
    .query(({ ctx, input }) => ctx.ask(ownProgress, input)),
});
