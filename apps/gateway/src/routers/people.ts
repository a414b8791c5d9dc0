import { identity } from "@hearth/contracts/identity";
import { asks, router } from "../trpc.ts";

const { invitePerson } = identity.rpc;

export const peopleRouter = router({
  invite: asks(invitePerson)
    .input(invitePerson.input)
    .output(invitePerson.output)
    .mutation(({ ctx, input }) => ctx.ask(invitePerson, input)),
});
