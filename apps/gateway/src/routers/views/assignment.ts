import { z } from "zod";
import { homework } from "@hearth/contracts/homework";
import { Feedback, Question } from "@hearth/contracts/homework/assignments";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { getAssignment } = homework.rpc;
const byName = z.string().nullable();

/** An assignment whole, with the names of its client and of who wrote about it. */
export const assignmentView = asks(getAssignment)
  .input(getAssignment.input)
  .output(
    getAssignment.output.extend({
      clientName: z.string().nullable(),
      feedback: z.array(Feedback.extend({ byName })),
      questions: z.array(Question.extend({ byName })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const found = await ctx.ask(getAssignment, input);
    const { clientId } = found.assignment;
    const writers = [...found.feedback, ...found.questions].map(({ by }) => by);
    const names = await namesFor(ctx.ask, { personIds: [clientId, ...writers] });
    const named = <T extends { readonly by: string }>(one: T) => ({
      ...one,
      byName: names.ofPerson(one.by),
    });
    return {
      ...found,
      clientName: names.ofPerson(clientId),
      feedback: found.feedback.map(named),
      questions: found.questions.map(named),
    };
  });
