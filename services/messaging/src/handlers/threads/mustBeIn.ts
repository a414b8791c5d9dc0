import type { Role } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import type { Work } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";

type Asking = Pick<Work, "actor"> & Pick<Deps, "circle">;
export type Part = { readonly personId: string; readonly role: Role };

/** Who the asker is in a thread; `not_found` for who has no part in it. */
export async function mustBeIn(thread: ThreadRef, { actor, circle }: Asking): Promise<Part> {
  if (actor.kind === "service") throw notFound("Message");
  const { personId } = actor;
  const role = await circle.partOf(personId, thread);
  if (role === null) throw notFound("Message");
  return { personId, role };
}
