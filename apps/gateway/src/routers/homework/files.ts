import { homework } from "@hearth/contracts/homework";
import { asks } from "../../trpc.ts";

const { addFile, checkFile, getFile, openFile, openWorkFile } = homework.rpc;

/** Files that belong to an assignment. */
export const workFiles = {
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
  openWorkFile: asks(openWorkFile)
    .input(openWorkFile.input)
    .output(openWorkFile.output)
    .query(({ ctx, input }) => ctx.ask(openWorkFile, input)),
};
