import type { PersonActor, Role } from "@hearth/contracts/actor";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import type { Ask } from "../envelope.ts";

const { shownName } = identity.rpc;
const { getSession } = sessions.rpc;

type Coming = { readonly sessionId: string; readonly displayName: string };

/** Whose names are theirs to choose, within the rule of the group. */
const bound: readonly Role[] = ["client", "family_member"];

/** What somebody comes to the door with: the name only as identity allows it to be shown in this group. */
export async function allowedName<I extends Coming>(
  input: I,
  { actor, ask }: { readonly actor: PersonActor; readonly ask: Ask },
): Promise<I> {
  if (!bound.includes(actor.role)) return input;
  const { sessionId, displayName } = input;
  const groupId = actor.kind === "seat" ? null : (await ask(getSession, { sessionId })).groupId;
  return { ...input, ...(await ask(shownName, { displayName, groupId })) };
}
