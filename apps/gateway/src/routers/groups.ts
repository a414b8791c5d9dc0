import { identity } from "@hearth/contracts/identity";
import { asks, router } from "../trpc.ts";

const { listMembers, setNameRule } = identity.rpc;

export const groupsRouter = router({
  members: asks(listMembers)
    .input(listMembers.input)
    .output(listMembers.output)
    .query(({ ctx, input }) => ctx.ask(listMembers, input)),
  setNameRule: asks(setNameRule)
    .input(setNameRule.input)
    .output(setNameRule.output)
    .mutation(({ ctx, input }) => ctx.ask(setNameRule, input)),
});
