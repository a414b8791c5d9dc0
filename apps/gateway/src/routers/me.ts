import { identity } from "@hearth/contracts/identity";
import { asks, router } from "../trpc.ts";

const { me } = identity.rpc;

export const meRouter = router({
  get: asks(me)
    .input(me.input)
    .output(me.output)
    .query(({ ctx, input }) => ctx.ask(me, input)),
});
