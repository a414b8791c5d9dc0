import { messaging } from "@hearth/contracts/messaging";
import { asks, router } from "../trpc.ts";

const { getRoster, saveRoster, saveCrisisLines, getWatchedWords, saveWatchedWords } = messaging.rpc;

export const onCallRouter = router({
  roster: asks(getRoster)
    .input(getRoster.input)
    .output(getRoster.output)
    .query(({ ctx, input }) => ctx.ask(getRoster, input)),
  saveRoster: asks(saveRoster)
    .input(saveRoster.input)
    .output(saveRoster.output)
    .mutation(({ ctx, input }) => ctx.ask(saveRoster, input)),
  saveLines: asks(saveCrisisLines)
    .input(saveCrisisLines.input)
    .output(saveCrisisLines.output)
    .mutation(({ ctx, input }) => ctx.ask(saveCrisisLines, input)),
  words: asks(getWatchedWords)
    .input(getWatchedWords.input)
    .output(getWatchedWords.output)
    .query(({ ctx, input }) => ctx.ask(getWatchedWords, input)),
  saveWords: asks(saveWatchedWords)
    .input(saveWatchedWords.input)
    .output(saveWatchedWords.output)
    .mutation(({ ctx, input }) => ctx.ask(saveWatchedWords, input)),
});
