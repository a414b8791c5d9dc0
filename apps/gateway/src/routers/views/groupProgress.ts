import { z } from "zod";
import { analytics } from "@hearth/contracts/analytics";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { groupProgress } = analytics.rpc;
const { people, ...whole } = groupProgress.output.shape;
const displayName = z.string().nullable();

/** How the clients of a group get on, with the names of the group and of its people. */
export const groupProgressView = asks(groupProgress)
  .input(groupProgress.input)
  .output(
    z.object({
      ...whole,
      groupName: displayName,
      people: z.array(people.element.extend({ displayName })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const progress = await ctx.ask(groupProgress, input);
    const personIds = progress.people.map(({ personId }) => personId);
    const names = await namesFor(ctx.ask, { groupIds: [input.groupId], personIds });
    return {
      ...progress,
      groupName: names.ofGroup(input.groupId),
      people: progress.people.map((p) => ({ ...p, displayName: names.ofPerson(p.personId) })),
    };
  });
