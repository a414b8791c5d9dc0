import { afterAll, beforeAll, expect, test } from "vitest";
import { homework } from "@hearth/contracts/homework";
import { allNine, begun } from "./given.ts";
import { type House, homeworkHouse, today } from "./house.ts";

const { rpc, events } = homework;
let house: House;
beforeAll(async () => {
  house = await homeworkHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

test("a client begins work, saves each answer, goes on in another browser, and hands it in", async () => {
  const { call, client } = house;
  const { assignmentId, submissionId, save, submit } = await begun(house, { workId: "gad-7" });
  await save({ q1: "2" });
  await save({ q2: "1" });

  const again = await call(rpc.beginWork, { assignmentId, day: today }, client);

  expect(again.submission.submissionId).toBe(submissionId);
  expect(again.answers.map(({ fieldId, value }) => [fieldId, value])).toEqual([
    ["q1", "2"],
    ["q2", "1"],
  ]);
  await save({ q3: "3", q4: "3", q5: "3", q6: "0", q7: "0" });
  const { submission } = await submit();
  expect(submission).toMatchObject({ state: "submitted", turn: 1, attempt: 1 });
  const { assignments } = await call(rpc.listAssignments, {}, client);
  expect(assignments.find((one) => one.assignmentId === assignmentId)).toMatchObject({
    ...{ status: "submitted", turnsDone: 1, begun: false, lastDay: today },
  });
  expect(await house.facts(events.submissionRecorded.subject)).toMatchObject([
    {
      ...{ assignmentId, submissionId, attempt: 1 },
      instrument: { id: "gad-7", version: "1.0.0" },
      scores: [{ scaleId: "total", total: 12, band: "Moderate" }],
    },
  ]);
});

test("a save that is sent again changes nothing, and one on an old version loses nothing", async () => {
  const { bus, keys, client } = house;
  const { submissionId, save } = await begun(house, { workId: "journal" });
  const changes = [{ fieldId: "shared", value: "From the tablet", base: 0 }];
  const envelope = await keys.as(client);
  const first = await bus.call(rpc.saveAnswers, { submissionId, changes }, envelope);
  const repeated = await bus.call(rpc.saveAnswers, { submissionId, changes }, envelope);
  expect(repeated).toEqual(first);
  expect(first.saved).toMatchObject([{ version: 1 }]);

  const phone = await save({ shared: "From the phone" });

  expect(phone.saved).toMatchObject([{ value: "From the phone", version: 2 }]);
  expect(phone.overwritten).toMatchObject([{ value: "From the tablet", version: 1 }]);
  const { assignmentId } = (await house.call(rpc.getSubmission, { submissionId }, client))
    .submission;
  const opened = await house.call(rpc.beginWork, { assignmentId, day: today }, client);
  expect(opened.overwritten).toMatchObject([{ value: "From the tablet" }]);
});

test("of two saves at once both are kept", async () => {
  const { save } = await begun(house, { workId: "journal" });
  const both = await Promise.all([save({ shared: "one" }), save({ shared: "other" })]);
  const kept = both.flatMap(({ saved, overwritten }) => [...saved, ...overwritten]);
  expect(new Set(kept.map(({ value }) => value))).toEqual(new Set(["one", "other"]));
});

test("what is not whole is not taken in, and an answer of another kind not at all", async () => {
  const { answer, client } = house;
  const { submissionId, save } = await begun(house, { workId: "gad-2" });
  await save({ q1: "2" });
  const early = await answer(rpc.submitWork, { submissionId }, client);
  expect(early).toMatchObject({ code: "invalid_input" });
  const changes = [{ fieldId: "q2", value: "7", base: 0 }];
  const odd = await answer(rpc.saveAnswers, { submissionId, changes }, client);
  expect(odd).toMatchObject({ code: "invalid_input" });
});

test("what is handed in stays as it is; handing it in again is answered as before", async () => {
  const { answer, client } = house;
  const { submissionId, save, submit } = await begun(house, { workId: "gad-2" });
  await save({ q1: "2", q2: "2" });
  const first = await submit();
  const facts = await house.facts(events.submissionRecorded.subject);
  expect(await submit()).toEqual(first);
  expect(await house.facts(events.submissionRecorded.subject)).toEqual(facts);
  const changes = [{ fieldId: "q1", value: "0", base: 1 }];
  const late = await answer(rpc.saveAnswers, { submissionId, changes }, client);
  expect(late).toMatchObject({ code: "conflict" });
});

test("a daily card is filled in once for a day, and again on the next", async () => {
  const { answer, call, client, time } = house;
  const dose = { every: "day", times: 2 } as const;
  const { assignmentId, save, submit } = await begun(house, { workId: "diary-card", dose });
  await save({ distress: 4 });
  await submit();
  const again = await answer(rpc.beginWork, { assignmentId, day: today }, client);
  expect(again).toMatchObject({ code: "conflict" });
  const before = time.now;
  time.now = new Date("2026-03-03T20:00:00Z");
  const { submission } = await call(rpc.beginWork, { assignmentId, day: "2026-03-03" }, client);
  time.now = before;
  expect(submission).toMatchObject({ turn: 2, attempt: 1, day: "2026-03-03" });
});

test("an answer about self-harm is flagged when it is saved, with codes and no words, and once", async () => {
  const { assignmentId, submissionId, save } = await begun(house);
  const flags = () => house.facts(events.riskFlagged.subject);
  const before = (await flags()).length;

  expect(await save({ q9: "0" })).toMatchObject({ showHelp: false });
  expect(await flags()).toHaveLength(before);
  expect(await save({ q9: "1" }, 1)).toMatchObject({ showHelp: true });
  await save({ q9: "1" }, 2);
  await save({ q9: "2" }, 2);

  const { client, groupId } = house;
  const flag = {
    ...{ clientId: client.personId, groupId, assignmentId, submissionId, itemId: "q9" },
    ...{ source: "item_flag", work: { id: "phq-9", version: "1.0.0" } },
  };
  const raised = await flags();
  expect(raised.slice(before)).toEqual([
    { ...flag, level: "same_day", flagId: expect.any(String) as string },
    { ...flag, level: "now", flagId: expect.any(String) as string },
  ]);
});

test("help stays after an answer that was flagged, also when it is handed in", async () => {
  const { call, client } = house;
  const { assignmentId, save, submit } = await begun(house);
  await save(allNine("0", { q9: "1" }));
  await save({ q9: "0" }, 1);
  expect(await call(rpc.beginWork, { assignmentId, day: today }, client)).toMatchObject({
    showHelp: true,
  });
  expect(await submit()).toMatchObject({ showHelp: true });
});
