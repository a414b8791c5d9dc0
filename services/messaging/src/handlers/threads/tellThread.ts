import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import { personSubject, type PersonTold } from "@hearth/contracts/personal";
import { subjectOf } from "@hearth/contracts/subject";
import type { Work } from "@hearth/service-kit/unitOfWork";
import type { Deps, InThread } from "../../ports.ts";

type Telling = Pick<Work, "tell"> & Pick<Deps, "circle">;

/** Has the open pages of those in a thread look again, once this is done. */
export async function tellThread(
  { kind, of }: ThreadRef,
  { circle, tell }: Telling,
  concerns: (one: InThread) => boolean = () => true,
): Promise<void> {
  const told: PersonTold = { about: "thread", kind, of };
  for (const one of await circle.peopleIn({ kind, of }))
    if (concerns(one)) tell(subjectOf(personSubject, { personId: one.personId }), told);
}
