import { assignments } from "./homework/assignments.ts";
import { events } from "./homework/events.ts";
import { library } from "./homework/library.ts";
import { reviews } from "./homework/reviews.ts";
import { submissions } from "./homework/submissions.ts";
import { themes } from "./homework/themes.ts";

export const homework = {
  rpc: { ...library, ...assignments, ...submissions, ...reviews, ...themes },
  events,
} as const;
