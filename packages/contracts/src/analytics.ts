import { z } from "zod";
import { leaderRoles } from "./actor.ts";
import { progress } from "./analytics/progress.ts";
import { byRole, query } from "./define.ts";
import { forgetting } from "./facts.ts";

export const analytics = {
  rpc: {
    /** Seconds present of each member over the finished sessions of a group that the asker leads, from events alone. */
    groupHours: query("analytics.attendance.hours", {
      input: z.object({ groupId: z.uuid() }),
      output: z.object({
        people: z.array(
          z.object({
            personId: z.uuid(),
            sessions: z.int().nonnegative(),
            seconds: z.int().nonnegative(),
          }),
        ),
      }),
      access: byRole(...leaderRoles, "program_manager", "supervisor"),
    }),
    ...progress,
    /** Before the others publish their facts again. Nobody but the operator's command line. */
    forgetFacts: forgetting("analytics"),
  },
  events: {},
} as const;
