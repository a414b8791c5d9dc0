import { noTenant } from "@hearth/contracts/actor";
import type { Located } from "../ports.ts";
import type { Glancing } from "./glance.ts";

type Asked = { readonly contactHash: string; readonly deviceHash: string | undefined };

/** A contact leads to nobody, to one person, or to one in each of two organisations: two places are looked into. */
const places = 2;
const nowhere: Located = { tenant: noTenant, id: noTenant };

/** Where a contact leads to; at least to two places, of which nobody may be at either. */
export async function placesOf(
  contactHash: string,
  { lookups }: Pick<Glancing, "lookups">,
): Promise<readonly Located[]> {
  const found = [...(await lookups.contacts(contactHash))];
  while (found.length < places) found.push(nowhere);
  return found;
}

/** Whether the browser that asks is one that somebody with this contact signed in with before. */
export async function readContact({ contactHash, deviceHash }: Asked, work: Glancing) {
  const known: (Located & { readonly isKnownDevice: boolean })[] = [];
  for (const place of await placesOf(contactHash, work)) {
    await work.enter(place.tenant);
    const isKnownDevice = await work.devices.isKnown(place.id, deviceHash ?? "");
    known.push({ ...place, isKnownDevice });
  }
  return known;
}
