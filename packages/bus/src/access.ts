import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { notFound } from "@hearth/contracts/errors";

/**
 * Refuses an actor whose kind or role the contract does not name. The answer is `not_found` in the words that a handler
 * would use, made from the subject: who may not ask must not learn from the code whether there was something to see.
 */
export function admitActor(contract: Rpc, actor: Actor): void {
  const { kinds, roles } = contract.access;
  if (!kinds.includes(actor.kind)) throw notFound(nounOf(contract.subject));
  if (actor.kind === "service" || !roles) return;
  if (!roles.includes(actor.role)) throw notFound(nounOf(contract.subject));
}

/** `rpc.homework.assignment.give` is about an "Assignment"; all that control and media nodes do is about a "Session". */
function nounOf(subject: string): string {
  const [first, service, noun] = subject.split(".");
  const named = first === "rpc" && service !== "sessions" && noun ? noun : "session";
  return named.charAt(0).toUpperCase() + named.slice(1);
}
