import { AppError } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler, DoorWork } from "@hearth/service-kit/doors";
import type { z } from "zod";
import { checkedAnswer } from "../passkeys.ts";
import type { DoorDeps } from "../ports.ts";
import { openSignIn } from "./openSignIn.ts";

type Contract = typeof identity.rpc.signInWithPasskey;

const refused = () =>
  new AppError("unauthenticated", "This passkey did not sign in: try again, or get a code");

/** Whatever is wrong is one answer: a key that nobody has, a wrong word, another site, somebody who was disabled. */
export const signInWithPasskey: DoorHandler<Contract, DoorDeps> = async (input, work) => {
  const { sessionHash, deviceHash, network, userAgent } = input;
  work.audited({ authMethod: "passkey", network, userAgent });
  const found = await whose(input, work);
  if (!found) return work.refuse(refused());
  const { tenant, person } = found;
  await work.devices.remember({ id: work.newId(), personId: person.id, deviceHash }, work.now());
  return openSignIn({ tenant, person, browser: { sessionHash, network, userAgent } }, work);
};

async function whose(input: z.output<Contract["input"]>, work: DoorWork & DoorDeps) {
  const { lookups, enter, passkeys, people, about, now } = work;
  const found = await lookups.passkey(input.response.id);
  if (!found) return null;
  await enter(found.tenant);
  const passkey = await passkeys.find(found.id);
  const person = passkey && (await people.find(passkey.personId));
  if (!person) return null;
  about(person.id);
  const counter = await checkedAnswer(input, passkey);
  if (counter === null || person.disabled) return null;
  await passkeys.noteUse(passkey.id, { counter, at: now() });
  return { tenant: found.tenant, person };
}
