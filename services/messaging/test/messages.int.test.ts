import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SignInActor } from "@hearth/contracts/actor";
import { messaging } from "@hearth/contracts/messaging";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { until } from "@hearth/testing/until";
import { messagingHouse } from "./house.ts";

const { postMessage, listMessages, markSeen } = messaging.rpc;

test("what a member writes is read by the whole group, oldest first", async () => {
  await using house = await messagingHouse();
  const { clinician, client, group, groupId, tenant, post, read } = house;

  const written = [
    await post(client, group, "Good morning"),
    await post(clinician, group, "Welcome"),
  ];

  expect(written.map(({ authorId, seq }) => [authorId, seq])).toEqual([
    [client.personId, 1],
    [clinician.personId, 2],
  ]);
  for (const reader of [client, clinician]) {
    const { messages } = await read(reader, group);
    expect(messages.map(({ text }) => text)).toEqual(["Good morning", "Welcome"]);
  }
  const facts = await house.within(
    tenant,
    (tx) => tx.$queryRaw<{ data: object }[]>`SELECT "data" FROM "Outbox" ORDER BY "position"`,
  );
  expect(facts.map(({ data }) => data)).toEqual(
    written.map(({ messageId, authorId }) => ({ messageId, groupId, authorId, thread: group })),
  );
});

test("a client writes with the staff of their groups, and no other client reads it", async () => {
  await using house = await messagingHouse();
  const { client, clinician, post, read, join } = house;
  const care: ThreadRef = { kind: "care", of: client.personId };
  const supervisor = await join("supervisor");
  const neighbour = await join("client");

  await post(client, care, "I could not sleep");
  await post(clinician, care, "Thank you for telling us");

  for (const reader of [client, clinician, supervisor])
    expect((await read(reader, care)).messages).toHaveLength(2);
  await expect(read(neighbour, care)).rejects.toMatchObject({ code: "not_found" });
  const facts = await house.within(
    house.tenant,
    (tx) => tx.$queryRaw<object[]>`SELECT "data" ? 'groupId' AS "names" FROM "Outbox"`,
  );
  expect(facts).toEqual([{ names: false }, { names: false }]);
});

test("nobody reads, writes or marks in a thread of others, or learns that there is one", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, clinician, groupId, tenant, group, post, join } = house;
  const care: ThreadRef = { kind: "care", of: client.personId };
  const staff: ThreadRef = { kind: "staff", of: groupId };
  const { messageId } = await post(client, group, "Among us");
  await post(client, care, "For my team");
  await post(clinician, staff, "For us staff");

  const read = async (reader: SignInActor, thread: ThreadRef) =>
    wholeAnswer(bus.call(listMessages, thread, await keys.as(reader)));
  const write = async (author: SignInActor, thread: ThreadRef, id: string = randomUUID()) =>
    wholeAnswer(
      bus.call(postMessage, { ...thread, messageId: id, text: "Hello" }, await keys.as(author)),
    );
  const mark = async (author: SignInActor, thread: ThreadRef) =>
    wholeAnswer(bus.call(markSeen, { ...thread, seq: 1 }, await keys.as(author)));

  const absent = await read(client, { kind: "group", of: randomUUID() });
  expect(absent).toEqual({ code: "not_found", message: "Message not found" });
  expect(await write(client, { kind: "care", of: randomUUID() })).toEqual(absent);

  const neighbour = await join("client", randomUUID());
  const colleague = await join("clinician", randomUUID());
  const relative = await join("family_member");
  const administrator = await join("administrator");
  const elsewhere = anActor({ personId: client.personId });
  for (const stranger of [neighbour, colleague, relative, administrator, elsewhere])
    for (const thread of [group, care, staff])
      for (const act of [read, write, mark]) expect(await act(stranger, thread)).toEqual(absent);

  // Staff's own thread is absent to the clients of the group, whole.
  for (const act of [read, write, mark]) expect(await act(client, staff)).toEqual(absent);
  // The id of somebody else's message is no way to it.
  expect(await write(neighbour, { kind: "care", of: neighbour.personId }, messageId)).toEqual(
    absent,
  );
  const texts = await house.within(
    tenant,
    (tx) => tx.$queryRaw<{ text: string }[]>`SELECT "text" FROM "Message" ORDER BY "postedAt"`,
  );
  expect(texts.map(({ text }) => text)).toEqual(["Among us", "For my team", "For us staff"]);
});

test("each person's list has their threads and no others, whole, with what is new to them", async () => {
  await using house = await messagingHouse();
  const { client, clinician, group, groupId, post, threadsOf, join } = house;
  const neighbour = await join("client");
  const administrator = await join("administrator");
  await post(clinician, { kind: "staff", of: groupId }, "Only for us");
  await post(clinician, group, "Welcome to the group");
  await post(client, { kind: "care", of: client.personId }, "Thank you");

  const named = async (person: SignInActor) =>
    (await threadsOf(person)).map(({ kind, of, unread, last }) => [kind, of, unread, last?.text]);

  expect(await named(client)).toEqual([
    ["care", client.personId, 0, "Thank you"],
    ["group", groupId, 1, "Welcome to the group"],
  ]);
  expect(await named(neighbour)).toEqual([
    ["group", groupId, 1, "Welcome to the group"],
    ["care", neighbour.personId, 0, undefined],
  ]);
  expect((await named(clinician)).slice(0, 3)).toEqual([
    ["care", client.personId, 1, "Thank you"],
    ["group", groupId, 0, "Welcome to the group"],
    ["staff", groupId, 0, "Only for us"],
  ]);
  expect(await named(administrator)).toEqual([]);
});

test("what somebody has seen is no longer new to them, never becomes new again, and staff see the number", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, clinician, group, post, read, threadsOf } = house;
  const { seq: first } = await post(clinician, group, "One");
  const { seq: second } = await post(clinician, group, "Two");
  const mark = async (seq: number) => bus.call(markSeen, { ...group, seq }, await keys.as(client));
  const unread = async () => (await threadsOf(client)).find(({ kind }) => kind === "group")?.unread;
  const seenBy = async (reader: SignInActor) =>
    (await read(reader, group)).messages.map((message) => message.seenBy);

  expect(await unread()).toBe(2);
  await mark(first);
  expect(await unread()).toBe(1);
  expect(await seenBy(clinician)).toEqual([1, 0]);
  await mark(second + 40);
  await mark(first);
  expect(await unread()).toBe(0);
  expect((await read(client, group)).seenTo).toBe(second);
  expect(await seenBy(clinician)).toEqual([1, 1]);
  expect(await seenBy(client)).toEqual([null, null]);
  await post(clinician, group, "Three");
  expect(await unread()).toBe(1);
});

test("long threads come in pages, each message once", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, group, post } = house;
  for (let n = 1; n <= 53; n += 1) await post(client, group, `Message ${n}`);
  const page = async (before?: number) =>
    bus.call(listMessages, { ...group, before }, await keys.as(client));

  const last = await page();
  const first = await page(last.messages[0]?.seq);

  expect([last.hasOlder, first.hasOlder]).toEqual([true, false]);
  const seqs = [...first.messages, ...last.messages].map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: 53 }, (_, n) => n + 1));
});

test("the same message sent again, even after its key was forgotten, is there once", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, group, read } = house;
  const messageId = randomUUID();
  const asked = { ...group, messageId, text: "Only once" };
  const send = async (key: string) => bus.call(postMessage, asked, await keys.as(client, key));

  const first = await send(messageId);
  expect(await send(messageId)).toEqual(first);
  expect(await send(randomUUID())).toEqual(first);
  expect((await read(client, group)).messages).toEqual([first]);
});

test("many who write at once get places without gaps, in the order in which they are read", async () => {
  await using house = await messagingHouse();
  const { client, clinician, group, post, read } = house;
  const people = [client, clinician, client, clinician, client, clinician];
  await post(client, group, "First");
  await Promise.all(people.map((author, n) => until(() => post(author, group, `At once ${n}`))));
  const { messages } = await read(client, group);
  expect(messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("an empty message is refused in words, and nobody can change one that was written", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, group, tenant, post } = house;
  const empty = bus.call(
    postMessage,
    { ...group, messageId: randomUUID(), text: "  " },
    await keys.as(client),
  );
  await expect(empty).rejects.toMatchObject({ code: "invalid_input", message: /Write a message/ });
  await post(client, group, "As it was said");
  await expect(
    house.within(tenant, (tx) => tx.$executeRaw`UPDATE "Message" SET "text" = 'otherwise'`),
  ).rejects.toThrow(/permission denied/);
});

test("the open pages of those concerned are told at once: of a message all, of its being seen only who may know", async () => {
  await using house = await messagingHouse();
  const { bus, keys, client, clinician, group, post, join } = house;
  const neighbour = await join("client");
  const stranger = await join("client", randomUUID());
  const told = [client, clinician, neighbour, stranger].map((person) => house.hear(person));
  const counts = () => told.map((news) => news.length);

  const { seq } = await post(clinician, group, "Look");
  await expect.poll(counts).toEqual([1, 1, 1, 0]);
  expect(told[0]).toEqual([{ about: "thread", ...group }]);
  await bus.call(markSeen, { ...group, seq }, await keys.as(client));
  await expect.poll(counts).toEqual([2, 2, 1, 0]);
  await bus.call(markSeen, { ...group, seq }, await keys.as(client));
  await post(clinician, { kind: "care", of: client.personId }, "And you");
  await expect.poll(counts).toEqual([3, 3, 1, 0]);
});
