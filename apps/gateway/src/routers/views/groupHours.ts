import { z } from "zod";
import { analytics } from "@hearth/contracts/analytics";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { groupHours } = analytics.rpc;
const hours = { personId: z.uuid(), sessions: z.int(), seconds: z.int() };
const NamedHours = z.object({ ...hours, displayName: z.string().nullable() });

/** Time present in a group's sessions, with the names of its people. */
export const groupHoursView = asks(groupHours)
  .input(groupHours.input)
  .output(z.object({ people: z.array(NamedHours) }))
  .query(async ({ ctx, input }) => {
    const { people } = await ctx.ask(groupHours, input);
    const names = await namesFor(ctx.ask, { personIds: people.map(({ personId }) => personId) });
    return { people: people.map((p) => ({ ...p, displayName: names.ofPerson(p.personId) })) };
  });
