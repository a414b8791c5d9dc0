import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { anActor } from "@hearth/testing/people";
import { sample } from "@hearth/testing/sample";
import { sampleHouse } from "@hearth/testing/sampleHouse";

const { findNote, writeNote } = sample.rpc;
const envelope = () => ({ requestId: randomUUID() });

async function aNote() {
  const house = await sampleHouse();
  const { bus, keys, within, auditOf } = house.producer;
  const author = anActor();
  const { noteId } = await bus.call(writeNote, { text: "one" }, await keys.as(author));
  const { tenant } = author;
  return {
    bus,
    noteId,
    text: async () => (await within(tenant, (tx) => tx.note.findMany()))[0]?.text,
    audit: async () => (await auditOf(tenant)).filter(({ action }) => action === findNote.subject),
    auditOfNobody: () => auditOf(null),
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

test("at a door the handler finds the tenant, and works and is audited there", async () => {
  await using found = await aNote();

  await found.bus.callDoor(findNote, { noteId: found.noteId }, envelope());

  expect(await found.text()).toBe("found");
  expect(await found.audit()).toMatchObject([{ decision: "permit", actorKind: "door" }]);
});

test("who is refused before there is a tenant is written down without one", async () => {
  await using found = await aNote();

  const asked = found.bus.callDoor(findNote, { noteId: randomUUID() }, envelope());

  await expect(asked).rejects.toMatchObject({ code: "not_found" });
  expect(await found.audit()).toEqual([]);
  expect(await found.auditOfNobody()).toMatchObject([
    { decision: "deny", reason: "not_found", tenant: null, actorPerson: null },
  ]);
});

test("a refusal may keep what it wrote, such as an attempt that has to be counted", async () => {
  await using found = await aNote();

  const asked = found.bus.callDoor(findNote, { noteId: found.noteId, keep: true }, envelope());

  await expect(asked).rejects.toMatchObject({ code: "not_found" });
  expect(await found.text()).toBe("found");
  expect(await found.audit()).toMatchObject([{ decision: "deny", reason: "not_found" }]);
});
