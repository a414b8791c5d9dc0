import type { messaging } from "@hearth/contracts/messaging";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import type { Deps, Risk } from "../ports.ts";
import { tellStep } from "./risk/tellStep.ts";

/** How many risk items are told at a time: each has its history, and a request has its deadline. */
const page = 20;

/** Tells one page of a tenant's risk items again, with what happened to them. service.ts asks it of each tenant. */
export const republishFacts: Handler<typeof messaging.rpc.republishFacts, Deps> = async (
  { from },
  work,
) => {
  const items = await work.risks.after(from?.after ?? null, page);
  let facts = 0;
  for (const one of items) facts += await tellAgain(one, work);
  const last = items.at(-1)?.itemId ?? null;
  const { tenant } = work.actor;
  return { facts, next: items.length < page ? null : { tenant, after: last } };
};

async function tellAgain(one: Risk, { risks, emit }: Work & Deps): Promise<number> {
  let facts = 0;
  for (const entry of await risks.historyOf(one.itemId))
    if (await tellStep(one, entry, emit)) facts += 1;
  return facts;
}
