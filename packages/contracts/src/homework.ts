import { republication } from "./facts.ts";
import { assignments } from "./homework/assignments.ts";
import { copingCards } from "./homework/copingCards.ts";
import { events } from "./homework/events.ts";
import { library } from "./homework/library.ts";
import { reviews } from "./homework/reviews.ts";
import { safetyPlan } from "./homework/safetyPlan.ts";
import { showings } from "./homework/showing.ts";
import { submissions } from "./homework/submissions.ts";
import { themes } from "./homework/themes.ts";

export const homework = {
  rpc: {
    ...{ ...library, ...assignments, ...submissions, ...reviews, ...themes },
    ...{ ...safetyPlan, ...copingCards, ...showings },
    /** Tells every assignment, what was handed in and what was answered again. */
    republishFacts: republication("homework"),
  },
  events,
} as const;
