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

const waiting = async (by: "due" | "risk" | "age") => {
  const { items } = await house.call(rpc.listReviews, { by }, house.clinician);
  return items.map(({ submission }) => submission.submissionId);
};

test("what was handed in waits by risk, by due date or by age, and a flag waits although nothing is handed in", async () => {
  const { call, clinician, time } = house;
  const calm = await begun(house, { workId: "gad-2", dueOn: "2026-03-09" });
  await calm.save({ q1: "0", q2: "0" });
  await calm.submit();
  const start = time.now;
  time.now = new Date(start.getTime() + 60_000);
  const due = await begun(house, { workId: "gad-2", dueOn: "2026-03-03" });
  await due.save({ q1: "1", q2: "1" });
  await due.submit();
  time.now = new Date(start.getTime() + 120_000);
  const draft = await begun(house);
  await draft.save({ q9: "2" });
  time.now = start;

  const [one, two, three] = [calm.submissionId, due.submissionId, draft.submissionId];
  expect(await waiting("age")).toEqual([one, two, three]);
  expect(await waiting("due")).toEqual([two, one, three]);
  expect(await waiting("risk")).toEqual([three, one, two]);
  const { items } = await call(rpc.listReviews, {}, clinician);
  expect(items[0]).toMatchObject({ risk: "now", submission: { state: "draft" } });
  const seen = await call(rpc.getSubmission, { submissionId: three }, clinician);
  expect(seen.answers.map(({ fieldId }) => fieldId)).toEqual(["q9"]);
  expect(seen.flags).toMatchObject([{ itemId: "q9", level: "now" }]);
});

test("a clinician reads the scores, writes feedback and asks for another try; the client sees it, and all tries are kept", async () => {
  const { answer, call, client, clinician } = house;
  const { assignmentId, submissionId, save, submit } = await begun(house);
  await save(allNine("1"));
  await submit();

  const read = await call(rpc.getSubmission, { submissionId }, clinician);
  expect(read.result?.scores).toMatchObject([{ label: "PHQ-9", total: 9, band: "Mild", max: 27 }]);
  const back = { submissionId, words: "Tell me about sleep, too", return: true };
  const feedback = await call(rpc.giveFeedback, back, clinician);
  expect(await answer(rpc.giveFeedback, back, clinician)).toMatchObject({ code: "conflict" });

  const told = { assignmentId, clientId: client.personId, submissionId, groupId: house.groupId };
  expect(await house.facts(events.feedbackGiven.subject)).toEqual([told]);
  expect(await house.facts(events.assignmentReturned.subject)).toEqual([told]);
  const seen = await call(rpc.getAssignment, { assignmentId }, client);
  expect(seen.feedback).toEqual([feedback]);
  expect(seen.assignment).toMatchObject({ status: "returned", newFeedback: true });
  await call(rpc.seeFeedback, { assignmentId }, client);

  const second = await call(rpc.beginWork, { assignmentId, day: today }, client);
  expect(second.submission).toMatchObject({ turn: 1, attempt: 2, day: today });
  expect(second.answers).toHaveLength(10);
  await call(rpc.submitWork, { submissionId: second.submission.submissionId }, client);
  const good = { submissionId: second.submission.submissionId, words: "Thank you", return: false };
  await call(rpc.giveFeedback, good, clinician);
  const after = await call(rpc.getAssignment, { assignmentId }, clinician);
  expect(after.submissions.map(({ attempt, state }) => [attempt, state])).toEqual([
    [1, "returned"],
    [2, "reviewed"],
  ]);
  expect(after.assignment).toMatchObject({ status: "closed", newFeedback: true, turnsDone: 1 });
});

test("the client's own notes are for the client alone, and the team reads what is for the team", async () => {
  const { call, client, clinician, groupId, member, tenant } = house;
  const { submissionId, save, submit } = await begun(house, { workId: "diary-card" });
  await save({ distress: 3, food: "enough", note: "A row at home", mine: "I am ashamed of it" });
  const staff = await member(groupId, "peer_specialist", { tenant });
  await submit();
  const readBy = async (reader: typeof client) => {
    const { answers, result } = await call(rpc.getSubmission, { submissionId }, reader);
    expect(result).toBeNull();
    return answers.map(({ fieldId }) => fieldId);
  };
  expect(await readBy(client)).toEqual(["distress", "food", "mine", "note"]);
  expect(await readBy(clinician)).toEqual(["distress", "food", "note"]);
  expect(await readBy(staff)).toEqual(["food"]);
});

test("a client asks about the work before handing it in, and the clinician answers", async () => {
  const { call, client, clinician, time } = house;
  const { assignmentId } = await begun(house, { workId: "thought-record" });
  await call(rpc.askQuestion, { assignmentId, words: "Which moment?" }, client);
  time.now = new Date(time.now.getTime() + 1_000);
  await call(rpc.askQuestion, { assignmentId, words: "Any that you like" }, clinician);
  const { questions } = await call(rpc.getAssignment, { assignmentId }, client);
  expect(questions).toMatchObject([
    { by: client.personId, byClient: true, words: "Which moment?" },
    { by: clinician.personId, byClient: false, words: "Any that you like" },
  ]);
  const facts = await house.facts(events.questionAsked.subject);
  expect(facts).toMatchObject([{ byClient: true }, { byClient: false }]);
  expect(JSON.stringify(facts)).not.toContain("moment");
});

test("the themes of a week are what came up in the work that clients share, without their words", async () => {
  const { call, clinician, groupId } = house;
  const { save, submit } = await begun(house, { workId: "thought-record" });
  const feelings = [
    { rowId: "1", parts: { feeling: "ashamed", before: 80 } },
    { rowId: "2", parts: { feeling: "sad", own: "grey", before: 40 } },
  ];
  const thoughts = [{ rowId: "1", parts: { thought: "I fail at everything", belief: 90 } }];
  await save({ situation: "At work", feelings, thoughts, mine: "secret" });
  await submit();
  const { clients, themes } = await call(rpc.listThemes, { groupId }, clinician);
  expect(clients).toBe(1);
  expect(themes).toContainEqual({
    ...{ kind: "feeling", themeId: "feeling.ashamed", clients: 1, times: 1, mean: 80 },
    label: { en: "Ashamed", es: "Con vergüenza" },
  });
  expect(JSON.stringify(themes)).not.toMatch(/grey|fail|secret/);
});
