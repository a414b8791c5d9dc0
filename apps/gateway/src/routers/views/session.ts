import { sessions } from "@hearth/contracts/sessions";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";
import { NamedSession } from "./schedule.ts";

const { getSession } = sessions.rpc;

/** One session, with the name of its group. */
export const sessionView = asks(getSession)
  .input(getSession.input)
  .output(NamedSession)
  .query(async ({ ctx, input }) => {
    const session = await ctx.ask(getSession, input);
    const names = await namesFor(ctx.ask, { groupIds: [session.groupId] });
    return { ...session, groupName: names.ofGroup(session.groupId) };
  });
