import { z } from "zod";
import { messaging } from "@hearth/contracts/messaging";
import {
  Message,
  ThreadKind,
  type ThreadRef,
  ThreadSummary,
} from "@hearth/contracts/messaging/threads";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { listThreads, listMessages } = messaging.rpc;

type Names = Awaited<ReturnType<typeof namesFor>>;

/** The name of the group or the client that a thread belongs to. */
const nameOf = ({ kind, of }: ThreadRef, names: Names) =>
  kind === "care" ? names.ofPerson(of) : names.ofGroup(of);

/** What has to be asked for the names of these threads. */
const owners = (threads: readonly ThreadRef[]) => {
  const ofKind = (isCare: boolean) =>
    threads.filter(({ kind }) => (kind === "care") === isCare).map(({ of }) => of);
  return { groupIds: ofKind(false), personIds: ofKind(true) };
};

const name = z.string().nullable();

/** The asker's threads, with the names of whom they belong to and of who wrote last. */
export const threadsView = asks(listThreads)
  .input(listThreads.input)
  .output(
    z.object({
      threads: z.array(ThreadSummary.extend({ name, lastAuthorName: name })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { threads } = await ctx.ask(listThreads, input);
    const { groupIds, personIds } = owners(threads);
    const authors = threads.flatMap(({ last }) => last?.authorId ?? []);
    const names = await namesFor(ctx.ask, { groupIds, personIds: [...personIds, ...authors] });
    return {
      threads: threads.map((thread) => ({
        ...thread,
        name: nameOf(thread, names),
        lastAuthorName: thread.last && names.ofPerson(thread.last.authorId),
      })),
    };
  });

/** A page of a thread, with the names of who wrote. `cursor` is where the former page began. */
export const threadView = asks(listMessages)
  .input(z.object({ kind: ThreadKind, of: z.uuid(), cursor: z.int().positive().nullish() }))
  .output(
    listMessages.output.extend({ name, messages: z.array(Message.extend({ authorName: name })) }),
  )
  .query(async ({ ctx, input: { kind, of, cursor } }) => {
    const before = cursor ?? undefined;
    const page = await ctx.ask(listMessages, { kind, of, before });
    const { groupIds, personIds } = owners([{ kind, of }]);
    const authors = page.messages.map(({ authorId }) => authorId);
    const names = await namesFor(ctx.ask, { groupIds, personIds: [...personIds, ...authors] });
    return {
      ...page,
      name: nameOf({ kind, of }, names),
      messages: page.messages.map((m) => ({ ...m, authorName: names.ofPerson(m.authorId) })),
    };
  });
