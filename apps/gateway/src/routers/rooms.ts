import { sessions } from "@hearth/contracts/sessions";
import { asks, router } from "../trpc.ts";

const { listSets, saveSet, deleteSet, listPairs, setPair, removePair } = sessions.rpc;
const { addFile, checkFile, getFile, openFile } = sessions.rpc;

/** Rooms that are prepared for a group, files for them, and who is to be apart or together in them. */
export const roomsRouter = router({
  listSets: asks(listSets)
    .input(listSets.input)
    .output(listSets.output)
    .query(({ ctx, input }) => ctx.ask(listSets, input)),
  saveSet: asks(saveSet)
    .input(saveSet.input)
    .output(saveSet.output)
    .mutation(({ ctx, input }) => ctx.ask(saveSet, input)),
  deleteSet: asks(deleteSet)
    .input(deleteSet.input)
    .output(deleteSet.output)
    .mutation(({ ctx, input }) => ctx.ask(deleteSet, input)),
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
  listPairs: asks(listPairs)
    .input(listPairs.input)
    .output(listPairs.output)
    .query(({ ctx, input }) => ctx.ask(listPairs, input)),
  setPair: asks(setPair)
    .input(setPair.input)
    .output(setPair.output)
    .mutation(({ ctx, input }) => ctx.ask(setPair, input)),
  removePair: asks(removePair)
    .input(removePair.input)
    .output(removePair.output)
    .mutation(({ ctx, input }) => ctx.ask(removePair, input)),
});
