import type { Actor, SignInActor } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import { isCare, seesAll } from "../../domain/risk.ts";
import type { Deps, Risk } from "../../ports.ts";

type Known = Pick<Deps, "memberships" | "pages">;

/** Only who signed in sees risk items; a seat is for its session alone. */
export function signedIn(actor: Actor): SignInActor {
  if (actor.kind !== "signIn") throw notFound("Risk");
  return actor;
}

/** Everybody whose care this person shares in. */
export async function clientsOf({ memberships }: Known, personId: string): Promise<string[]> {
  const groups = await memberships.groupsOf(personId);
  const members = await Promise.all(
    groups.filter(({ role }) => isCare(role)).map(({ groupId }) => memberships.membersOf(groupId)),
  );
  const clients = members.flat().filter(({ role }) => role === "client");
  return [...new Set(clients.map((client) => client.personId))];
}

/** A supervisor, care staff of the client, who was called to it, and who owns it. Nobody else knows that it is there. */
export async function mustSee(work: Known, { personId, role }: SignInActor, risk: Risk | null) {
  if (!risk) throw notFound("Risk");
  const isTheirs =
    seesAll(role) ||
    risk.ownerId === personId ||
    (await clientsOf(work, personId)).includes(risk.clientId) ||
    (await work.pages.of(risk.itemId)).some(({ person }) => person.personId === personId);
  if (!isTheirs) throw notFound("Risk");
  return risk;
}
