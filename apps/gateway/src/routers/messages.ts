import { messaging } from "@hearth/contracts/messaging";
import { asks, router } from "../trpc.ts";
import { reportsView } from "./views/reports.ts";
import { threadsView, threadView } from "./views/thread.ts";

const { postMessage, markSeen, reportMessage, hideMessage, restoreMessage, keepMessage } =
  messaging.rpc;
const { addFile, checkFile, getFile, openFile } = messaging.rpc;

/** Threads, what is written and sent in them, and what is done about words that hurt. */
export const messagesRouter = router({
  threads: threadsView,
  list: threadView,
  post: asks(postMessage)
    .input(postMessage.input)
    .output(postMessage.output)
    .mutation(({ ctx, input }) => ctx.ask(postMessage, input)),
  markSeen: asks(markSeen)
    .input(markSeen.input)
    .output(markSeen.output)
    .mutation(({ ctx, input }) => ctx.ask(markSeen, input)),
  addFile: asks(addFile)
    .input(addFile.input)
    .output(addFile.output)
    .mutation(({ ctx, input }) => ctx.ask(addFile, input)),
  checkFile: asks(checkFile)
    .input(checkFile.input)
    .output(checkFile.output)
    .mutation(({ ctx, input }) => ctx.ask(checkFile, input)),
  getFile: asks(getFile)
    .input(getFile.input)
    .output(getFile.output)
    .query(({ ctx, input }) => ctx.ask(getFile, input)),
  openFile: asks(openFile)
    .input(openFile.input)
    .output(openFile.output)
    .query(({ ctx, input }) => ctx.ask(openFile, input)),
  report: asks(reportMessage)
    .input(reportMessage.input)
    .output(reportMessage.output)
    .mutation(({ ctx, input }) => ctx.ask(reportMessage, input)),
  hide: asks(hideMessage)
    .input(hideMessage.input)
    .output(hideMessage.output)
    .mutation(({ ctx, input }) => ctx.ask(hideMessage, input)),
  restore: asks(restoreMessage)
    .input(restoreMessage.input)
    .output(restoreMessage.output)
    .mutation(({ ctx, input }) => ctx.ask(restoreMessage, input)),
  keep: asks(keepMessage)
    .input(keepMessage.input)
    .output(keepMessage.output)
    .mutation(({ ctx, input }) => ctx.ask(keepMessage, input)),
  reports: reportsView,
});
