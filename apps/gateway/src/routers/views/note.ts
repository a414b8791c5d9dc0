import { z } from "zod";
import { sessions } from "@hearth/contracts/sessions";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { getNote } = sessions.rpc;
const savedByName = z.string().nullable();

/** The note of a session, with the name of who saved it last. */
export const noteView = asks(getNote)
  .input(getNote.input)
  .output(getNote.output.extend({ savedByName }))
  .query(async ({ ctx, input }) => {
    const found = await ctx.ask(getNote, input);
    if (!found.note) return { ...found, savedByName: null };
    const { savedBy } = found.note;
    const names = await namesFor(ctx.ask, { personIds: [savedBy] });
    return { ...found, savedByName: names.ofPerson(savedBy) };
  });
