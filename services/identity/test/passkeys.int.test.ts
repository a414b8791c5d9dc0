import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { anAuthenticator } from "./authenticator.ts";
import { actorOf, aHash, browser, house, type House, organisation, whole } from "./house.ts";

const site = { origin: "https://care.example", rpId: "care.example" };
const aChallenge = () => ({ challenge: randomBytes(32).toString("base64url"), ...site });
const refused = {
  code: "unauthenticated",
  message: "This passkey did not sign in: try again, or get a code",
};

async function withKey() {
  const here = await house();
  const org = await organisation(here);
  const sam = await org.enrol("client");
  const phone = anAuthenticator();
  const asked = aChallenge();
  const made = { ...asked, response: phone.make(asked) };
  await here.ask("addPasskey", made, actorOf(sam));
  return { here, org, sam, phone, made };
}

type Asked = ReturnType<typeof aChallenge>;
type Answer = Asked & { readonly response: { readonly id: string } };
const signIn = (here: House, answer: Answer, sessionHash = aHash()) =>
  here.knock("signInWithPasskey", { ...answer, sessionHash, deviceHash: aHash(), ...browser });

test("a client adds a passkey, and signs in with it from then on", async () => {
  const { here, org, sam, phone } = await withKey();
  await using house = here;
  const sessionHash = aHash();
  const asked = aChallenge();
  const { actor } = await signIn(house, { ...asked, response: phone.answer(asked) }, sessionHash);
  const { tenant } = org;
  expect(actor).toMatchObject({ kind: "signIn", tenant, personId: sam.personId, role: "client" });
  expect(await house.knock("resolveSignIn", { sessionHash })).toEqual({ actor });
  expect((await house.auditOf(tenant)).at(-1)).toMatchObject({
    ...{ action: "rpc.identity.signIn.openWithPasskey", decision: "permit" },
    ...{ actorPerson: sam.personId, authMethod: "passkey" },
  });
});

test("what a browser is told to make shows who holds it, and is not made twice", async () => {
  const { here, sam, made } = await withKey();
  await using house = here;
  const { challenge, rpId } = aChallenge();
  const options = await house.ask("newPasskey", { challenge, rpId }, actorOf(sam));
  expect(options).toMatchObject({
    challenge,
    rp: { id: rpId, name: "Hearth" },
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: [{ id: made.response.id }],
  });
  expect(await whole(house.ask("addPasskey", made, actorOf(sam)))).toMatchObject({
    code: "conflict",
  });
});

test("another challenge, another site, a holder who did not show it is them, an unknown key: one answer", async () => {
  const { here, phone } = await withKey();
  await using house = here;
  const evil = { origin: "https://evil.example" };
  const wrong = [
    (asked: Asked) => phone.answer({ ...asked, challenge: aChallenge().challenge }),
    (asked: Asked) => phone.answer({ ...asked, ...evil }),
    (asked: Asked) => phone.answer({ ...asked, rpId: "evil.example" }),
    (asked: Asked) => phone.answer(asked, false),
    (asked: Asked) => anAuthenticator().answer(asked),
  ];
  for (const answer of wrong) {
    const asked = aChallenge();
    expect(await whole(signIn(house, { ...asked, response: answer(asked) }))).toEqual(refused);
  }
});

test("an answer signs in once: whoever copied it gets nowhere", async () => {
  const { here, phone } = await withKey();
  await using house = here;
  const asked = aChallenge();
  const answer = { ...asked, response: phone.answer(asked) };
  await signIn(house, answer);
  expect(await whole(signIn(house, answer))).toMatchObject({ code: "unauthenticated" });
});

test("a passkey of who was disabled signs nobody in", async () => {
  const { here, org, phone } = await withKey();
  await using house = here;
  await house.within(org.tenant, (tx) =>
    tx.person.updateMany({ data: { disabledAt: house.clock.now } }),
  );
  const asked = aChallenge();
  const answer = { ...asked, response: phone.answer(asked) };
  expect(await whole(signIn(house, answer))).toEqual(refused);
});

test("a passkey is added for who asks: what was made for another challenge is refused", async () => {
  const { here, sam } = await withKey();
  await using house = here;
  const made = anAuthenticator().make(aChallenge());
  expect(
    await whole(house.ask("addPasskey", { ...aChallenge(), response: made }, actorOf(sam))),
  ).toMatchObject({ code: "invalid_input" });
});
