import { timingSafeEqual } from "node:crypto";
import { AppError } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler, DoorWork } from "@hearth/service-kit/doors";
import { normalContact } from "../domain/contact.ts";
import { codeLifeMs } from "../domain/redemption.ts";
import { triedCodes, type TriedCode } from "../domain/signInCode.ts";
import { isMember } from "../domain/roles.ts";
import type { DoorDeps, Located, SignInCode } from "../ports.ts";
import { openSignIn } from "./openSignIn.ts";
import { placesOf } from "./readContact.ts";

type Contract = typeof identity.rpc.signInWithCode;
type Tried = SignInCode & TriedCode & Pick<Located, "tenant">;
type Work = DoorWork & DoorDeps;

const wrong = () =>
  new AppError("unauthenticated", "This is not the code, or it is too old: ask for a new one");

/** Whatever is wrong is one answer: the contact, the code, its age, or the browser that did not ask. */
export const signInWithCode: DoorHandler<Contract, DoorDeps> = async (input, work) => {
  const { contact, browserHash, sessionHash, deviceHash, network, userAgent, code } = input;
  work.audited({ authMethod: "code", network, userAgent });
  const contactHash = work.secrets.contactHash(normalContact(contact));
  const tried = await readTried({ contactHash, browserHash, code }, work);
  const { right, wrong: counted } = triedCodes(tried, work.now());
  for (const { tenant, id, personId } of counted) {
    await work.enter(tenant);
    await work.signInCodes.countWrongTry(id);
    work.about(personId);
  }
  if (!right) return work.refuse(wrong());

  const { tenant, id } = right;
  await work.enter(tenant);
  const person = await work.people.find(right.personId);
  if (!person || person.disabled || !isMember(person.role)) return work.refuse(wrong());
  const using = { id, personId: person.id, browserHash };
  if (!(await work.signInCodes.use(using, work.now()))) return work.refuse(wrong());
  const device = { id: work.newId(), personId: person.id, deviceHash };
  await work.devices.remember(device, work.now());
  return openSignIn({ tenant, person, browser: { sessionHash, network, userAgent } }, work);
};

type Given = { readonly contactHash: string; readonly browserHash: string; readonly code: string };

/** The codes of this browser that may be right, for each person that has the contact. */
async function readTried({ contactHash, browserHash, code }: Given, work: Work) {
  const since = new Date(work.now().getTime() - codeLifeMs);
  const tried: Tried[] = [];
  for (const { tenant, id: personId } of await placesOf(contactHash, work)) {
    await work.enter(tenant);
    for (const asked of await work.signInCodes.lockAskedSince({ personId, browserHash }, since)) {
      const expected = work.secrets.signInCodeFor(asked.id);
      const isRight = timingSafeEqual(Buffer.from(expected), Buffer.from(code));
      tried.push({ ...asked, tenant, isRight });
    }
  }
  return tried;
}
