import type { z } from "zod";
import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import { joinState, opensAt } from "../domain/joinLink.ts";
import type { Glancing } from "./glance.ts";

type Contract = typeof identity.rpc.inspectLink;

/** Reads and changes nothing, however often a scanner asks. */
export async function inspectLink(
  { linkHash }: z.output<Contract["input"]>,
  { lookups, enter, links, now }: Glancing,
): Promise<z.input<Contract["output"]>> {
  const found = await lookups.link(linkHash);
  if (!found) throw notFound("Link");
  await enter(found.tenant);
  const link = await links.find(found.id);
  if (!link) throw notFound("Link");
  return {
    state: joinState(link, now()),
    opensAt: opensAt(link).toISOString(),
    endsAt: link.endsAt.toISOString(),
    timeZone: link.timeZone,
  };
}
