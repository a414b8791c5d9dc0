import { z } from "zod";
import { leaderRoles } from "./actor.ts";
import { byRole, command, query } from "./define.ts";
import { Assignment, Day } from "./homework/common.ts";
import { events } from "./homework/events.ts";

export { Assignment } from "./homework/common.ts";

export const homework = {
  rpc: {
    /** Gives a task in one's own words to one client of a group that the asker leads. */
    giveAssignment: command("homework.assignment.give", {
      input: z.object({
        clientId: z.uuid(),
        groupId: z.uuid(),
        title: z.string().trim().min(1, "Write a title").max(200),
        dueOn: Day.nullable(),
      }),
      output: Assignment,
      access: byRole(...leaderRoles),
    }),
    /** A client's own work, or that of the groups that the asker leads; newest first. */
    listAssignments: query("homework.assignment.list", {
      input: z.object({}),
      output: z.object({ assignments: z.array(Assignment) }),
    }),
  },
  events,
} as const;
