import { router } from "../trpc.ts";
import { analyticsRouter } from "./analytics.ts";
import { groupsRouter } from "./groups.ts";
import { helpRouter } from "./help.ts";
import { homeworkRouter } from "./homework.ts";
import { linksRouter } from "./links.ts";
import { liveRouter } from "./live.ts";
import { meRouter } from "./me.ts";
import { messagesRouter } from "./messages.ts";
import { onCallRouter } from "./onCall.ts";
import { riskRouter } from "./risk.ts";
import { peopleRouter } from "./people.ts";
import { roomsRouter } from "./rooms.ts";
import { scheduleRouter } from "./schedule.ts";
import { sessionRouter } from "./session.ts";
import { copingCardsRouter, safetyPlanRouter } from "./sheets.ts";

export const appRouter = router({
  me: meRouter,
  groups: groupsRouter,
  links: linksRouter,
  people: peopleRouter,
  schedule: scheduleRouter,
  session: sessionRouter,
  homework: homeworkRouter,
  safetyPlan: safetyPlanRouter,
  copingCards: copingCardsRouter,
  messages: messagesRouter,
  analytics: analyticsRouter,
  rooms: roomsRouter,
  help: helpRouter,
  risk: riskRouter,
  onCall: onCallRouter,
  live: liveRouter,
});
/** All that a browser knows of this process, as a type. */
export type AppRouter = typeof appRouter;
