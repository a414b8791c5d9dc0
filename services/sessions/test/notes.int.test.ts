import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const answers = { topic: "Sleep", methods: ["cbt"], safety: "none" };
const aNote = (sessionId: string, version = 0) => ({
  ...{ sessionId, version, answers },
  formId: "group.1",
});
/** Somebody else who leads the group, with this role. */
const another = async (role: "co_facilitator" | "peer_specialist") => {
  const actor = anActor({ tenant: house.tenant, role });
  await house.join(actor.personId, role);
  return actor;
};

test("a note is written on the form of its kind, by one hand at a time, and read by all who lead", async () => {
  const { call, answer, liveGroup, clinician } = house;
  const { sessionId } = await liveGroup(2);
  const second = await another("co_facilitator");
  const empty = await call(rpc.getNote, { sessionId });
  expect(empty).toMatchObject({ form: { formId: "group.1" }, note: null });
  expect(empty.present).toMatchObject({ clients: 2, staff: [{ displayName: "Lead" }] });

  const first = await call(rpc.saveNote, aNote(sessionId));
  expect(first.version).toBe(1);
  const late = { ...aNote(sessionId), answers: { topic: "Anger" } };
  expect(await answer(rpc.saveNote, late, second)).toMatchObject({ code: "stale" });
  const { note } = await call(rpc.getNote, { sessionId }, second);
  expect(note).toMatchObject({ version: 1, answers, savedBy: clinician.personId });

  await call(rpc.endSession, { sessionId });
  const after = { ...late, version: 1 };
  expect(await call(rpc.saveNote, after, second)).toMatchObject({ version: 2 });
  const { note: changed } = await call(rpc.getNote, { sessionId });
  expect(changed).toMatchObject({ answers: { topic: "Anger" }, savedBy: second.personId });
  expect(await answer(rpc.saveNote, aNote(sessionId, 1), clinician)).toMatchObject({
    code: "stale",
  });
});

test("of two who save the first note at the same moment one is refused", async () => {
  const { answer, liveGroup, clinician } = house;
  const { sessionId } = await liveGroup(0);
  const second = await another("co_facilitator");
  const said = await Promise.all(
    [clinician, second].map((actor) => answer(rpc.saveNote, aNote(sessionId), actor)),
  );
  expect(said.filter((one) => "data" in one)).toHaveLength(1);
  expect(said.filter((one) => "code" in one)).toMatchObject([{ code: "stale" }]);
});

test("what does not fit the form is refused, and nothing of it is stored", async () => {
  const { call, answer, liveGroup, clinician } = house;
  const { sessionId } = await liveGroup(0);
  const wrong = [
    { ...aNote(sessionId), answers: { diagnosis: "F32" } },
    { ...aNote(sessionId), formId: "individual.1" },
  ];
  for (const one of wrong)
    expect(await answer(rpc.saveNote, one, clinician)).toMatchObject({ code: "invalid_input" });
  expect((await call(rpc.getNote, { sessionId })).note).toBeNull();
});

test("a written note says to a client, to other staff and to another organisation what none says", async () => {
  const { call, answer, join, liveGroup, tenant } = house;
  const { sessionId, seats } = await liveGroup(1);
  await call(rpc.saveNote, aNote(sessionId));
  const member = anActor({ tenant, role: "client" });
  await join(member.personId, "client");
  const coordinator = anActor({ tenant, role: "coordinator" });
  await join(coordinator.personId, "coordinator");
  const elsewhere = randomUUID();
  const other = anActor({ tenant, role: "clinician" });
  await join(other.personId, "clinician", { groupId: elsewhere });
  const far = anActor({ role: "clinician" });
  await join(far.personId, "clinician", { tenant: far.tenant, groupId: elsewhere });
  for (const stranger of [...seats, member, coordinator, other, far])
    for (const [contract, input, absent] of [
      [rpc.getNote, { sessionId }, { sessionId: randomUUID() }],
      [rpc.saveNote, aNote(sessionId, 1), aNote(randomUUID(), 1)],
    ] as const) {
      const said = await answer(contract, input, stranger);
      expect(said).toEqual(await answer(contract, absent, stranger));
      expect(said).not.toHaveProperty("data");
    }
  expect((await call(rpc.getNote, { sessionId })).note).toMatchObject({ version: 1, answers });
});

test("a peer specialist writes the note of a group, and finds no note of somebody's own hour", async () => {
  const { call, answer, groupId, liveGroup } = house;
  const peer = await another("peer_specialist");
  const { sessionId } = await liveGroup(0);
  expect(await call(rpc.saveNote, aNote(sessionId), peer)).toMatchObject({ version: 1 });
  const planned = {
    ...{ groupId, timeZone: "UTC", kind: "individual" as const },
    startsAt: new Date().toISOString(),
    endsAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const own = await call(rpc.scheduleSession, planned);
  expect((await call(rpc.getNote, { sessionId: own.sessionId })).form.formId).toBe("individual.1");
  expect(await answer(rpc.getNote, { sessionId: own.sessionId }, peer)).toMatchObject({
    code: "not_found",
  });
});

test("reading and saving a note is audited with whose record it is, and never with its words", async () => {
  const { call, liveGroup, database, tenant, log } = house;
  const { sessionId, seats } = await liveGroup(1);
  const words = "the heron stands";
  await call(rpc.saveNote, { ...aNote(sessionId), answers: { topic: words } });
  await call(rpc.getNote, { sessionId });
  const rows = (await database.auditOf(tenant)).filter((row) =>
    JSON.stringify(row).includes(seats[0]?.personId ?? "nobody"),
  );
  const actions = rows.map((row) => row.action);
  expect(actions).toContain("rpc.sessions.note.save");
  expect(actions).toContain("rpc.sessions.note.get");
  expect(JSON.stringify(rows)).not.toContain(words);
  expect(JSON.stringify([log.warn.mock.calls, log.error.mock.calls])).not.toContain(words);
});
