import { noTenant } from "@hearth/contracts/actor";
import type { Located } from "../ports.ts";
import type { Glancing } from "./glance.ts";

const days = 24 * 3600_000;
const knownForMs = 30 * days;

/** Somebody whom a sign-in could be of; without a hash it can't be. */
export type Candidate = Located & {
  readonly passwordHash: string | null;
  readonly isKnownNetwork: boolean;
};

/** An address leads to nobody, to one person, or to one in each of two organisations: two places are looked into. */
const places = 2;
const nowhere = { tenant: noTenant, id: noTenant };

type Asked = { readonly account: string; readonly network: string };

/** Reads what a password is checked against. A place where nobody is costs the same as any other. */
export async function readCandidates(
  { account, network }: Asked,
  { lookups, enter, people, credentials, signIns, now }: Glancing,
): Promise<readonly Candidate[]> {
  const found = [...(await lookups.credentials(account))];
  while (found.length < places) found.push(nowhere);

  const since = new Date(now().getTime() - knownForMs);
  const candidates: Candidate[] = [];
  for (const { tenant, id } of found) {
    await enter(tenant);
    const person = await people.find(id);
    const hash = await credentials.passwordHashOf(id);
    const isKnownNetwork = await signIns.isKnownNetwork(id, network, since);
    const passwordHash = person?.disabled === false ? hash : null;
    candidates.push({ tenant, id, passwordHash, isKnownNetwork });
  }
  return candidates;
}
