import { messaging } from "@hearth/contracts/messaging";
import { asks, router } from "../trpc.ts";
import { threadView } from "./views/thread.ts";

const { postMessage } = messaging.rpc;

export const messagesRouter = router({
  list: threadView,
  post: asks(postMessage)
    .input(postMessage.input)
    .output(postMessage.output)
    .mutation(({ ctx, input }) => ctx.ask(postMessage, input)),
});
