import { identity } from "@hearth/contracts/identity";
import type { DoorHandler } from "@hearth/service-kit/doors";
import type { DoorDeps } from "../ports.ts";

/** Ends a sign-in. Again, or of a cookie that nobody knows: there is nothing to end. */
export const signOut: DoorHandler<typeof identity.rpc.signOut, DoorDeps> = async (
  { sessionHash },
  { lookups, enter, signIns, about, audited, emit, now },
) => {
  const found = await lookups.signIn(sessionHash);
  if (!found) return {};
  const { tenant, id } = found;
  await enter(tenant);
  const signIn = await signIns.find(id);
  if (signIn) about(signIn.personId);
  audited({ objectType: "SignIn", objectId: id });
  if (await signIns.revoke(id, now()))
    await emit(identity.events.signInRevoked, id, { signIn: id });
  return {};
};
