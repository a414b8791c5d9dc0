import type { z } from "zod";
import { AppError } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import { purposeOf } from "../domain/roles.ts";
import { isOver, limitsOf, movedIdleExpiry } from "../domain/signIn.ts";
import type { Glancing } from "./glance.ts";

type Contract = typeof identity.rpc.resolveSignIn;

const ended = () => new AppError("unauthenticated", "Sign in again");

/** Whose cookie this is, and that it is in use. Absent, revoked and over are one answer. */
export async function resolveSignIn(
  { sessionHash }: z.output<Contract["input"]>,
  { lookups, enter, signIns, people, signInLimits, now }: Glancing,
): Promise<z.input<Contract["output"]>> {
  const found = await lookups.signIn(sessionHash);
  if (!found) throw ended();
  const { tenant, id } = found;
  await enter(tenant);
  const signIn = await signIns.find(id);
  const person = signIn && (await people.find(signIn.personId));
  if (!person || person.disabled || isOver(signIn, now())) throw ended();

  const idleExpiry = movedIdleExpiry(signIn, now(), limitsOf(person.role, signInLimits));
  if (idleExpiry) await signIns.moveIdleExpiry(id, idleExpiry);
  const { id: personId, role } = person;
  const purpose = purposeOf(role);
  return { actor: { kind: "signIn", tenant, personId, role, purpose, signIn: id } };
}
