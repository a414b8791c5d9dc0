import { z } from "zod";
import { messaging } from "@hearth/contracts/messaging";
import type { ReportedMessage } from "@hearth/contracts/messaging/moderation";
import { asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { listReports } = messaging.rpc;

/** Everybody whom a report names. */
const peopleIn = ({ message, reports, acts }: ReportedMessage) => [
  message.authorId,
  ...reports.map(({ by }) => by),
  ...acts.map(({ by }) => by),
];

/** Reported messages, with the names of all whom they name. */
export const reportsView = asks(listReports)
  .input(listReports.input)
  .output(
    listReports.output.extend({
      /** By person; who is not known to the asker any more is left out. */
      names: z.record(z.string(), z.string()),
    }),
  )
  .query(async ({ ctx, input }) => {
    const answer = await ctx.ask(listReports, input);
    const personIds = [...new Set(answer.reported.flatMap(peopleIn))];
    const found = await namesFor(ctx.ask, { personIds });
    const named = personIds.flatMap((id) => {
      const known = found.ofPerson(id);
      return known === null ? [] : [[id, known] as const];
    });
    return { ...answer, names: Object.fromEntries(named) };
  });
