import { homework } from "@hearth/contracts/homework";
import { sessions } from "@hearth/contracts/sessions";
import { asks } from "../../trpc.ts";

const { getSession } = sessions.rpc;
const { listToShow } = homework.rpc;

/** What clients of the group that meets in this session agreed to show. */
export const toShowView = asks(listToShow)
  .input(getSession.input)
  .output(listToShow.output)
  .query(async ({ ctx, input }) => {
    const { groupId } = await ctx.ask(getSession, input);
    return ctx.ask(listToShow, { groupId });
  });
