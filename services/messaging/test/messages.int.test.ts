import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SignInActor } from "@hearth/contracts/actor";
import { messaging } from "@hearth/contracts/messaging";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { messagingHouse } from "./house.ts";

const { postMessage, listMessages } = messaging.rpc;

test("what a member writes is read by the whole group, oldest first", async () => {
  await using house = await messagingHouse();
  const { bus, keys, clinician, client, groupId, tenant } = house;
  const post = async (author: SignInActor, text: string) =>
    bus.call(postMessage, { groupId, text }, await keys.as(author));

  const written = [await post(client, "Good morning"), await post(clinician, "Welcome")];

  expect(written.map(({ authorId }) => authorId)).toEqual([client.personId, clinician.personId]);
  for (const reader of [client, clinician])
    expect(await bus.call(listMessages, { groupId }, await keys.as(reader))).toEqual({
      messages: written,
    });
  const facts = await house.within(
    tenant,
    (tx) => tx.$queryRaw<{ data: object }[]>`SELECT "data" FROM "Outbox" ORDER BY "position"`,
  );
  expect(facts.map(({ data }) => data)).toEqual(
    written.map(({ messageId, authorId }) => ({ messageId, groupId, authorId })),
  );
});

test("nobody reads or writes in somebody else's group, or learns that there is such a group", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, groupId, tenant } = house;
  await bus.call(postMessage, { groupId, text: "Among us" }, await keys.as(client));
  const read = async (reader: SignInActor, group = groupId) =>
    wholeAnswer(bus.call(listMessages, { groupId: group }, await keys.as(reader)));
  const write = async (author: SignInActor, group = groupId) =>
    wholeAnswer(bus.call(postMessage, { groupId: group, text: "Hello" }, await keys.as(author)));

  const absent = await read(client, randomUUID());

  expect(absent).toEqual({ code: "not_found", message: "Message not found" });
  expect(await write(client, randomUUID())).toEqual(absent);
  const neighbour = await house.member(randomUUID(), "client", { tenant });
  const relative = await house.member(groupId, "family_member", { tenant });
  const elsewhere = anActor({ personId: client.personId });
  for (const stranger of [neighbour, relative, elsewhere]) {
    expect(await read(stranger)).toEqual(absent);
    expect(await write(stranger)).toEqual(absent);
  }
  expect(await house.within(tenant, (tx) => tx.$queryRaw`SELECT text FROM "Message"`)).toEqual([
    { text: "Among us" },
  ]);
});
