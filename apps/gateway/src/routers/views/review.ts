import { z } from "zod";
import { homework } from "@hearth/contracts/homework";
import { ReviewItem } from "@hearth/contracts/homework/reviews";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { listReviews, getSubmission } = homework.rpc;
const clientName = z.string().nullable();
const groupName = z.string().nullable();

/** What waits for a look, with the names of clients and groups. */
export const reviewsView = asks(listReviews)
  .input(listReviews.input)
  .output(z.object({ items: z.array(ReviewItem.extend({ clientName, groupName })) }))
  .query(async ({ ctx, input }) => {
    const { items } = await ctx.ask(listReviews, input);
    const given = items.map(({ assignment }) => assignment);
    const names = await namesFor(ctx.ask, {
      personIds: given.map(({ clientId }) => clientId),
      groupIds: given.map(({ groupId }) => groupId),
    });
    return {
      items: items.map((item) => ({
        ...item,
        clientName: names.ofPerson(item.assignment.clientId),
        groupName: names.ofGroup(item.assignment.groupId),
      })),
    };
  });

/** One try, with the name of its client. */
export const workView = asks(getSubmission)
  .input(getSubmission.input)
  .output(getSubmission.output.extend({ clientName }))
  .query(async ({ ctx, input }) => {
    const found = await ctx.ask(getSubmission, input);
    const { clientId } = found.submission;
    const names = await namesFor(ctx.ask, { personIds: [clientId] });
    return { ...found, clientName: names.ofPerson(clientId) };
  });
