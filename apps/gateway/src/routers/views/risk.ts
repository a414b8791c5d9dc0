import { z } from "zod";
import { messaging } from "@hearth/contracts/messaging";
import { RiskEntry, RiskItem } from "@hearth/contracts/messaging/risk";
import { type Ask, asks } from "../../trpc.ts";
import { namesFor } from "./names.ts";

const { listRisk, getRisk, getPage, whoMayTake } = messaging.rpc;

const names = { clientName: z.string().nullable(), ownerName: z.string().nullable() };
const Named = RiskItem.extend(names);
const NamedEntry = RiskEntry.extend({
  byName: z.string().nullable(),
  toName: z.string().nullable(),
});

type Ids = readonly (string | null)[];

/** Names of the people of these ids, for whom the asker shares a group with. */
async function peopleOf(ask: Ask, ids: Ids) {
  const { ofPerson } = await namesFor(ask, { personIds: ids.filter((id) => id !== null) });
  return (id: string | null) => (id === null ? null : ofPerson(id));
}

const idsIn = ({ clientId, ownerId }: RiskItem): Ids => [clientId, ownerId];
const named = (item: RiskItem, nameOf: (id: string | null) => string | null) => ({
  ...item,
  clientName: nameOf(item.clientId),
  ownerName: nameOf(item.ownerId),
});

/** The queue, with the names of clients and owners. */
export const riskListView = asks(listRisk)
  .input(listRisk.input)
  .output(z.object({ items: z.array(Named) }))
  .query(async ({ ctx, input }) => {
    const { items } = await ctx.ask(listRisk, input);
    const nameOf = await peopleOf(ctx.ask, items.flatMap(idsIn));
    return { items: items.map((item) => named(item, nameOf)) };
  });

/** One item with what happened to it, told with names. */
export const riskView = asks(getRisk)
  .input(getRisk.input)
  .output(Named.extend({ history: z.array(NamedEntry) }))
  .query(async ({ ctx, input }) => {
    const { history, ...item } = await ctx.ask(getRisk, input);
    const ids = history.flatMap(({ byId, toId }) => [byId, toId]);
    const nameOf = await peopleOf(ctx.ask, [...idsIn(item), ...ids]);
    const told = history.map((entry) => ({
      ...entry,
      byName: nameOf(entry.byId),
      toName: nameOf(entry.toId),
    }));
    return { ...named(item, nameOf), history: told };
  });

/** A call to the asker, with the name of who needs them. */
export const callView = asks(getPage)
  .input(getPage.input)
  .output(getPage.output.extend({ item: Named }))
  .query(async ({ ctx, input }) => {
    const { mayAccept, item } = await ctx.ask(getPage, input);
    return { mayAccept, item: named(item, await peopleOf(ctx.ask, idsIn(item))) };
  });

/** Who can be given an item, by name. */
export const othersView = asks(whoMayTake)
  .input(whoMayTake.input)
  .output(whoMayTake.output)
  .query(async ({ ctx, input }) => {
    const { people } = await ctx.ask(whoMayTake, input);
    const nameOf = await peopleOf(
      ctx.ask,
      people.map(({ personId }) => personId),
    );
    const told = people.map(({ personId, name }) => ({ personId, name: name ?? nameOf(personId) }));
    return { people: told };
  });
