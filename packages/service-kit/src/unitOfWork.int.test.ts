import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { anActor, aSeat, aServiceActor } from "@hearth/testing/people";
import { sampleHouse } from "@hearth/testing/sampleHouse";
import { sample } from "@hearth/testing/sample";

const { writeNote, readNote, sealNotes } = sample.rpc;

test("a command is done with its audit row and its announcement, or not at all", async () => {
  await using house = await sampleHouse();
  const { bus, keys, auditOf, within } = house.producer;
  const author = anActor();
  const envelope = await keys.as(author);

  const note = await bus.call(writeNote, { text: "one" }, envelope);

  const { tenant } = author;
  await within(tenant, async (tx) => {
    expect(await tx.note.findMany()).toMatchObject([{ id: note.noteId, text: "one" }]);
    expect(await tx.$queryRaw`SELECT "data" FROM "Outbox"`).toEqual([
      { data: { noteId: note.noteId, number: 0 } },
    ]);
  });
  expect(await auditOf(tenant)).toMatchObject([
    {
      action: writeNote.subject,
      decision: "permit",
      actorKind: "signIn",
      actorPerson: author.personId,
      actorRole: "client",
      authSession: author.signIn,
      purpose: "treatment",
      requestId: envelope.requestId,
      patients: [author.personId],
    },
  ]);
});

test("what is told goes out once the command is done, once, and not at all when it is refused", async () => {
  await using house = await sampleHouse();
  const { bus, keys } = house.producer;
  const author = anActor();
  const heard: unknown[] = [];
  bus.hear(`person.${author.personId}`, (data) => void heard.push(data));
  const key = randomUUID();
  const send = async (text: string) => bus.call(writeNote, { text }, await keys.as(author, key));

  const { noteId } = await send("one");
  await expect(send("two")).rejects.toMatchObject({ code: "conflict" });
  await send("one");
  const last = await bus.call(writeNote, { text: "three" }, await keys.as(author));
  await expect.poll(() => heard).toEqual([{ noteId }, { noteId: last.noteId }]);
});

test("a repeated key gets the stored answer, also while the first is at work", async () => {
  await using house = await sampleHouse();
  const { bus, keys, within } = house.producer;
  const author = anActor();
  const key = randomUUID();
  const send = async () => bus.call(writeNote, { text: "one" }, await keys.as(author, key));

  const [first, second, third] = await Promise.all([send(), send(), send()]);

  expect([second, third, await send()]).toEqual([first, first, first]);
  expect(await within(author.tenant, (tx) => tx.note.count())).toBe(1);
});

test("a key that was used for another body is refused, and another person's key is their own", async () => {
  await using house = await sampleHouse();
  const { bus, keys, within } = house.producer;
  const author = anActor();
  const neighbour = anActor({ tenant: author.tenant });
  const key = randomUUID();
  await bus.call(writeNote, { text: "one" }, await keys.as(author, key));

  const again = bus.call(writeNote, { text: "two" }, await keys.as(author, key));
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  await bus.call(writeNote, { text: "two" }, await keys.as(neighbour, key));

  const texts = await within(author.tenant, (tx) => tx.note.findMany({ orderBy: { text: "asc" } }));
  expect(texts.map(({ text }) => text)).toEqual(["one", "two"]);
});

test("a command without a key, or with a wrong body, says what is wrong", async () => {
  await using house = await sampleHouse();
  const { bus, keys } = house.producer;
  const { tenant, actor, requestId } = await keys.as(anActor());

  const keyless = bus.call(writeNote, { text: "one" }, { tenant, actor, requestId });
  await expect(keyless).rejects.toMatchObject({
    code: "invalid_input",
    message: "A command needs an Idempotency-Key",
  });
  const empty = bus.call(writeNote, { text: "" }, await keys.as(anActor()));
  await expect(empty).rejects.toMatchObject({ code: "invalid_input", message: /text/ });
});

test("what is somebody else's, elsewhere or absent is one answer, and the refusal is written down", async () => {
  await using house = await sampleHouse();
  const { bus, keys, auditOf } = house.producer;
  const author = anActor();
  const { noteId } = await bus.call(writeNote, { text: "one" }, await keys.as(author));
  const wholeAnswer = async (actor: typeof author, id: string) => {
    const fault: unknown = await bus
      .call(readNote, { noteId: id }, await keys.as(actor))
      .catch((refused: unknown) => refused);
    return JSON.stringify(
      fault,
      Object.getOwnPropertyNames(fault).filter((key) => key !== "stack"),
    );
  };

  const absent = await wholeAnswer(author, randomUUID());

  expect(absent).toContain("not_found");
  expect(await wholeAnswer(anActor({ tenant: author.tenant }), noteId)).toBe(absent);
  expect(await wholeAnswer(anActor({ personId: author.personId }), noteId)).toBe(absent);
  expect(await auditOf(author.tenant)).toMatchObject([
    { action: writeNote.subject, decision: "permit" },
    { action: readNote.subject, decision: "deny", reason: "not_found" },
    { action: readNote.subject, decision: "deny", reason: "not_found" },
  ]);
});

test("a query that tells nothing new leaves no audit row; what is new, and what is refused, leaves one", async () => {
  await using house = await sampleHouse();
  const { bus, keys, auditOf } = house.producer;
  const author = anActor();
  const { noteId } = await bus.call(writeNote, { text: "one" }, await keys.as(author));
  const read = async (known: string, actor = author) =>
    bus.call(readNote, { noteId, known }, await keys.as(actor));

  await read("one");
  await read("another");
  await expect(read("one", anActor({ tenant: author.tenant }))).rejects.toThrow("not found");

  expect(await auditOf(author.tenant)).toMatchObject([
    { action: writeNote.subject, decision: "permit" },
    { action: readNote.subject, decision: "permit" },
    { action: readNote.subject, decision: "deny" },
  ]);
});

test("a kind or a role that the contract does not name is refused by the bus, and written down", async () => {
  await using house = await sampleHouse();
  const { bus, keys, auditOf } = house.producer;
  const tenant = randomUUID();

  for (const actor of [aSeat({ tenant }), anActor({ tenant }), aServiceActor({ tenant })]) {
    const asked = bus.call(sealNotes, {}, await keys.as(actor));
    await expect(asked).rejects.toMatchObject({ code: "not_found", message: "Note not found" });
  }
  const clinician = anActor({ tenant, role: "clinician" });
  await bus.call(sealNotes, {}, await keys.as(clinician));

  const decisions = (await auditOf(tenant)).map(({ actorKind, decision }) => [actorKind, decision]);
  expect(decisions).toEqual([
    ["seat", "deny"],
    ["signIn", "deny"],
    ["service", "deny"],
    ["signIn", "permit"],
  ]);
});

test("a fault that nobody foresaw is internal, tells nothing, and is logged once", async () => {
  await using house = await sampleHouse();
  const { asOwner, bus, keys, log } = house.producer;
  await asOwner('DROP TABLE "Note" CASCADE');
  const envelope = await keys.as(anActor());

  const call = bus.call(writeNote, { text: "one" }, envelope);

  await expect(call).rejects.toMatchObject({ code: "internal", message: /^Something went wrong/ });
  expect(log.error).toHaveBeenCalledOnce();
  expect(log.error).toHaveBeenCalledWith(
    expect.objectContaining({ requestId: envelope.requestId }),
    writeNote.subject,
  );
});
