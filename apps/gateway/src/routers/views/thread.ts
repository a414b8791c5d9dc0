import { z } from "zod";
import { messaging } from "@hearth/contracts/messaging";
import { Message } from "@hearth/contracts/messaging/threads";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { listMessages } = messaging.rpc;

/** The thread of a group, with the names of who wrote. */
export const threadView = asks(listMessages)
  .input(listMessages.input)
  .output(z.object({ messages: z.array(Message.extend({ authorName: z.string().nullable() })) }))
  .query(async ({ ctx, input }) => {
    const { messages } = await ctx.ask(listMessages, input);
    const names = await namesFor(ctx.ask, { personIds: messages.map(({ authorId }) => authorId) });
    return { messages: messages.map((m) => ({ ...m, authorName: names.ofPerson(m.authorId) })) };
  });
