import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SignInActor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { messaging } from "@hearth/contracts/messaging";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import type { z } from "zod";
import { type House, messagingHouse } from "./house.ts";

const { reportMessage, hideMessage, restoreMessage, keepMessage, listReports } = messaging.rpc;

const concern = "hurtful";
const why = "It was about somebody else";

/** Asks as somebody; the answer whole. */
const asking =
  ({ bus, keys }: House) =>
  async <C extends Rpc>(contract: C, input: z.input<C["input"]>, actor: SignInActor) =>
    wholeAnswer(bus.call(contract, input, await keys.as(actor)));

test("a member reports, staff hide and show again; each sees what is theirs to see, and each act is audited", async () => {
  await using house = await messagingHouse();
  const { client, clinician, group, post, read, join } = house;
  const ask = asking(house);
  const other = await join("client");
  const { messageId } = await post(other, group, "You always talk too much");
  const about = { ...group, messageId };

  const words = "That hurt";
  expect(await ask(reportMessage, { ...about, concern, words }, client)).toEqual({});
  expect((await read(client, group)).messages[0]).toMatchObject({ reported: true });
  expect((await read(other, group)).messages[0]).toMatchObject({ reported: false });
  expect(await ask(listReports, {}, clinician)).toMatchObject({
    open: 1,
    reported: [
      {
        message: { messageId, text: "You always talk too much" },
        reports: [{ by: client.personId, concern, words }],
        acts: [],
        isOpen: true,
      },
    ],
  });

  expect(await ask(hideMessage, { ...about, concern, why }, clinician)).toEqual({});
  const hidden = { reason: concern, at: expect.any(String) as string };
  const seen = async (reader: SignInActor) => (await read(reader, group)).messages[0];
  expect(await seen(client)).toMatchObject({ text: null, hidden });
  expect(await seen(other)).toMatchObject({ text: "You always talk too much", hidden });
  expect(await seen(clinician)).toMatchObject({ text: "You always talk too much", hidden });
  expect(await ask(listReports, {}, clinician)).toMatchObject({
    open: 0,
    reported: [{ acts: [{ act: "hidden", by: clinician.personId, why }], isOpen: false }],
  });
  const again = await ask(hideMessage, { ...about, concern, why }, clinician);
  expect(again).toMatchObject({ code: "conflict" });

  expect(await ask(restoreMessage, { ...about, why }, clinician)).toEqual({});
  expect(await seen(client)).toMatchObject({ text: "You always talk too much", hidden: null });
  const audited = await house.auditOf(house.tenant);
  for (const { subject } of [reportMessage, hideMessage, restoreMessage])
    expect(audited).toContainEqual(
      expect.objectContaining({
        action: subject,
        decision: "permit",
        objectId: messageId,
        patients: [other.personId],
      }),
    );
});

test("a report that is answered by leaving the message is closed; a new one opens it again", async () => {
  await using house = await messagingHouse();
  const { client, clinician, group, post, join } = house;
  const ask = asking(house);
  const [other, third] = [await join("client"), await join("client")];
  const { messageId } = await post(other, group, "I disagree");
  const about = { ...group, messageId };
  const open = async () => (await ask(listReports, {}, clinician)) as { open: number };

  await ask(reportMessage, { ...about, concern }, client);
  await ask(reportMessage, { ...about, concern }, client);
  expect(await open()).toMatchObject({ open: 1, reported: [{ reports: [{}] }] });
  expect(await ask(keepMessage, { ...about, why: "A fair word" }, clinician)).toEqual({});
  expect(await open()).toMatchObject({ open: 0 });
  await ask(reportMessage, { ...about, concern }, third);
  expect(await open()).toMatchObject({ open: 1 });
});

test("nobody decides about their own message, and its author never learns who reported it", async () => {
  await using house = await messagingHouse();
  const { client, clinician, group, post, join } = house;
  const ask = asking(house);
  const colleague = await join("facilitator");
  const { messageId } = await post(clinician, group, "Please be on time");
  const about = { ...group, messageId };
  await ask(reportMessage, { ...about, concern }, client);

  expect(await ask(listReports, {}, clinician)).toEqual({ open: 0, reported: [] });
  for (const contract of [restoreMessage, keepMessage])
    expect(await ask(contract, { ...about, why }, clinician)).toMatchObject({ code: "forbidden" });
  const own = await ask(hideMessage, { ...about, concern, why }, clinician);
  expect(own).toMatchObject({ code: "forbidden" });
  expect(await ask(reportMessage, { ...about, concern }, clinician)).toMatchObject({
    code: "forbidden",
  });
  expect(await ask(listReports, {}, colleague)).toMatchObject({ open: 1 });
});

test("nobody reports, hides, shows or leaves a message of others, or learns that there is one", async () => {
  await using house = await messagingHouse();
  const { client, clinician, group, groupId, tenant, post, join } = house;
  const ask = asking(house);
  const other = await join("client");
  const { messageId } = await post(other, group, "Among us");
  const staffOnly = await post(clinician, { kind: "staff", of: groupId }, "Among staff");
  await ask(reportMessage, { ...group, messageId, concern }, client);

  const acts = (thread: ThreadRef, id: string, actor: SignInActor) => {
    const about = { ...thread, messageId: id };
    return Promise.all([
      ask(hideMessage, { ...about, concern, why }, actor),
      ask(restoreMessage, { ...about, why }, actor),
      ask(keepMessage, { ...about, why }, actor),
    ]);
  };
  const report = (thread: ThreadRef, id: string, actor: SignInActor) =>
    ask(reportMessage, { ...thread, messageId: id, concern }, actor);

  const absent = await report(group, randomUUID(), client);
  expect(absent).toEqual({ code: "not_found", message: "Message not found" });
  const none = [absent, absent, absent];
  expect(await acts(group, randomUUID(), clinician)).toEqual(none);

  const colleague = await join("clinician", randomUUID());
  const administrator = await join("administrator");
  const elsewhere = anActor({ personId: clinician.personId, role: "clinician" });
  for (const stranger of [colleague, administrator, elsewhere]) {
    expect(await acts(group, messageId, stranger)).toEqual(none);
    expect(await report(group, messageId, stranger)).toEqual(absent);
    expect(await ask(listReports, {}, stranger)).toEqual({ open: 0, reported: [] });
  }
  // A message of another thread is absent in this one, and so is staff's to a client.
  expect(await report(group, staffOnly.messageId, client)).toEqual(absent);
  expect(await report({ kind: "staff", of: groupId }, staffOnly.messageId, client)).toEqual(absent);
  // A client is refused before anything is looked up, whatever they ask about.
  expect(await acts(group, messageId, client)).toEqual(await acts(group, randomUUID(), client));
  const rows = await house.within(
    tenant,
    (tx) => tx.$queryRaw`SELECT (SELECT count(*)::int FROM "Report") AS reports,
      (SELECT count(*)::int FROM "ModerationAct") AS acts`,
  );
  expect(rows).toEqual([{ reports: 1, acts: 0 }]);
});
