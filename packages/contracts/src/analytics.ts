import { z } from "zod";
import { leaderRoles } from "./actor.ts";
import { byRole, query } from "./define.ts";

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
  },
  events: {},
} as const;
