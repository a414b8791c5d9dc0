import { z } from "zod";
import { ScheduledSession, sessions } from "@hearth/contracts/sessions";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { listSessions } = sessions.rpc;
/** A session with the name of its group. */
export const NamedSession = ScheduledSession.extend({ groupName: z.string().nullable() });

/** Sessions of a stretch of time, with the names of their groups. */
export const scheduleView = asks(listSessions)
  .input(listSessions.input)
  .output(z.object({ sessions: z.array(NamedSession) }))
  .query(async ({ ctx, input }) => {
    const { sessions: found } = await ctx.ask(listSessions, input);
    const names = await namesFor(ctx.ask, { groupIds: found.map(({ groupId }) => groupId) });
    return { sessions: found.map((s) => ({ ...s, groupName: names.ofGroup(s.groupId) })) };
  });
