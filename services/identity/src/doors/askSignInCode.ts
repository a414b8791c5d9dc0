import type { z } from "zod";
import { noTenant } from "@hearth/contracts/actor";
import { toAppError } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler } from "@hearth/service-kit/doors";
import type { CodeThrottle } from "../codeThrottle.ts";
import { normalContact } from "../domain/contact.ts";
import type { DoorDeps, Secrets } from "../ports.ts";
import type { Glance } from "./glance.ts";
import { readContact } from "./readContact.ts";

type Contract = typeof identity.rpc.askSignInCode;
type Asked = z.output<Contract["input"]>;
type Checking = {
  readonly glance: Glance;
  readonly secrets: Secrets;
  readonly codeThrottle: CodeThrottle;
};

/** Counts a press before it is looked at, beside its transaction. Null, or why it is refused. */
export async function checkAsk(
  { contact, deviceHash, network }: Asked,
  { glance, secrets, codeThrottle }: Checking,
) {
  const contactHash = secrets.contactHash(normalContact(contact));
  const places = await glance((work) => readContact({ contactHash, deviceHash }, work));
  const isKnown = places.some(({ isKnownDevice }) => isKnownDevice);
  const knownDevice = isKnown ? (deviceHash ?? null) : null;
  return codeThrottle.admitAsk({ contactHash, network, knownDevice }).then(() => null, toAppError);
}

/** Has it looked up and sent later: here nothing depends on whether anybody has this contact. */
export const askSignInCode =
  (refused: Awaited<ReturnType<typeof checkAsk>>): DoorHandler<Contract, DoorDeps> =>
  async ({ contact, browserHash, network }, work) => {
    const { audited, refuse, secrets, sendSignInCodeSoon, now, newId } = work;
    audited({ authMethod: "code", network });
    if (refused) return refuse(refused);
    const contactHash = secrets.contactHash(normalContact(contact));
    const askedAt = now().toISOString();
    await sendSignInCodeSoon({
      ...{ tenant: noTenant, askId: newId() },
      ...{ contactHash, browserHash, askedAt },
    });
    return {};
  };
