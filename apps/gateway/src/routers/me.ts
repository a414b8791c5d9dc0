import { identity } from "@hearth/contracts/identity";
import { asks, router, tellsPerson } from "../trpc.ts";

const { me } = identity.rpc;

export const meRouter = router({
  get: asks(me)
    .input(me.input)
    .output(me.output)
    .query(({ ctx, input }) => ctx.ask(me, input)),
  /** What has changed for who signed in, on the WebSocket; `everything` when something may have been missed. */
  changes: tellsPerson.subscription(({ ctx, signal }) =>
    ctx.changes(signal ?? new AbortController().signal),
  ),
});
