import { z } from "zod";
import { leaderRoles } from "./actor.ts";
import { byRole, command, event, query } from "./define.ts";

/** Work given to one client. */
export const Assignment = z.object({
  assignmentId: z.uuid(),
  clientId: z.uuid(),
  groupId: z.uuid(),
  title: z.string(),
  dueOn: z.iso.date().nullable(),
  status: z.enum(["open", "closed"]),
  givenAt: z.iso.datetime(),
});
export type Assignment = z.infer<typeof Assignment>;

export const homework = {
  rpc: {
    /** Gives work to one client of a group that the asker leads. */
    giveAssignment: command("homework.assignment.give", {
      input: z.object({
        clientId: z.uuid(),
        groupId: z.uuid(),
        title: z.string().trim().min(1, "Write a title").max(200),
        dueOn: z.iso.date().nullable(),
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
  events: {
    assignmentGiven: event(
      "homework.assignment.given",
      z.object({ assignmentId: z.uuid(), clientId: z.uuid(), groupId: z.uuid() }),
    ),
  },
} as const;
