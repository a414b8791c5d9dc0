import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import {
  actorOf,
  aHash,
  browser,
  house,
  type House,
  ledGroup,
  minutes,
  sha256,
  whole,
} from "./house.ts";

const days = 24 * 60 * minutes;

async function withGroup() {
  const here = await house();
  return { here, led: await ledGroup(here) };
}

const accept = (here: House, token: string, sessionHash = aHash()) =>
  here.knock("acceptInvitation", {
    ...{ tokenHash: sha256(token), sessionHash, deviceHash: aHash() },
    ...browser,
  });
const inspect = (here: House, token: string) =>
  here.knock("inspectInvitation", { tokenHash: sha256(token) });

test("staff invite a client with one action; the client's press signs in, once", async () => {
  const { here, led } = await withGroup();
  await using house = here;
  const { personId, email } = led.clientA;
  await house.ask("invitePerson", { personId }, actorOf(led.clinician));
  const [mail] = await house.sendWaitingInvitations();
  expect(mail).toMatchObject({ channel: "email", to: email, subject: "Your invitation" });
  expect(mail?.text).not.toMatch(/group|session|hearth|house|clinic|therapy|program/i);
  const token = mail?.token ?? "";

  for (let n = 0; n < 20; n += 1) expect(await inspect(house, token)).toEqual({ state: "open" });
  const sessionHash = aHash();
  const { actor } = await accept(house, token, sessionHash);
  expect(actor).toMatchObject({ kind: "signIn", personId, role: "client" });
  expect(await house.knock("resolveSignIn", { sessionHash })).toEqual({ actor });
  expect(await inspect(house, token)).toEqual({ state: "used" });
  expect(await whole(accept(house, token))).toMatchObject({ code: "conflict" });
  expect(await house.sendWaitingInvitations()).toEqual([]);
});

test("of two presses at once one signs in", async () => {
  const { here, led } = await withGroup();
  await using house = here;
  await house.ask("invitePerson", { personId: led.clientA.personId }, actorOf(led.clinician));
  const [mail] = await house.sendWaitingInvitations();
  const token = mail?.token ?? "";
  const pressed = await Promise.all([whole(accept(house, token)), whole(accept(house, token))]);
  expect(pressed.filter((answer) => "actor" in (answer as object))).toHaveLength(1);
});

test("a newer invitation replaces the one before, and a week ends it", async () => {
  const { here, led } = await withGroup();
  await using house = here;
  const invited = async () => {
    await house.ask("invitePerson", { personId: led.clientA.personId }, actorOf(led.clinician));
    const [mail] = await house.sendWaitingInvitations();
    return mail?.token ?? "";
  };
  const first = await invited();
  const second = await invited();
  const isOver = async (token: string) => {
    expect(await inspect(house, token)).toEqual({ state: "over" });
    expect(await whole(accept(house, token))).toMatchObject({ code: "conflict" });
  };
  await isOver(first);
  expect(await inspect(house, second)).toEqual({ state: "open" });
  house.later(7 * days);
  await isOver(second);
});

test("an invitation that is not there is answered as one that was mistyped, and who was disabled has none", async () => {
  const { here, led } = await withGroup();
  await using house = here;
  await house.ask("invitePerson", { personId: led.clientA.personId }, actorOf(led.clinician));
  const [mail] = await house.sendWaitingInvitations();
  await house.within(led.tenant, (tx) =>
    tx.person.updateMany({
      where: { id: led.clientA.personId },
      data: { disabledAt: house.clock.now },
    }),
  );
  const unknown = await whole(accept(house, "nothing"));
  expect(unknown).toMatchObject({ code: "not_found" });
  expect(await whole(accept(house, mail?.token ?? ""))).toEqual(unknown);
  expect(await whole(inspect(house, mail?.token ?? ""))).toEqual(unknown);
});

test("to who neither leads a group of theirs nor runs the house, a client is not there", async () => {
  const { here, led } = await withGroup();
  await using house = here;
  const stranger = await led.enrol("clinician");
  const elsewhere = anActor({ role: "administrator" });
  const invite = (personId: string, who: Parameters<House["ask"]>[2]) =>
    whole(house.ask("invitePerson", { personId }, who));
  const absent = await invite(randomUUID(), actorOf(led.clinician));
  expect(absent).toMatchObject({ code: "not_found" });
  for (const who of [actorOf(stranger), elsewhere, actorOf(led.clientB)])
    expect(await invite(led.clientA.personId, who)).toEqual(absent);
  expect(await house.within(led.tenant, (tx) => tx.invitation.count())).toBe(0);

  const coordinator = await led.enrol("coordinator");
  expect(await invite(led.clientA.personId, actorOf(coordinator))).toEqual({});
  expect(await invite(led.clinician.personId, actorOf(coordinator))).toMatchObject({
    code: "invalid_input",
  });
});
