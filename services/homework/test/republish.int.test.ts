import { expect, test } from "vitest";
import { noTenant } from "@hearth/contracts/actor";
import { homework } from "@hearth/contracts/homework";
import { aServiceActor } from "@hearth/testing/people";
import { allNine, begun } from "./given.ts";
import { homeworkHouse } from "./house.ts";

const { rpc, events } = homework;
const asker = aServiceActor({ tenant: noTenant });

test("assignments, what was handed in with its scores, and feedback are told again as they were told first", async () => {
  await using house = await homeworkHouse();
  const { call, clinician, facts } = house;
  const { submissionId, save, submit } = await begun(house, { dueOn: "2026-03-09" });
  await save(allNine("1"));
  await submit();
  await call(rpc.giveFeedback, { submissionId, words: "Well done", return: false }, clinician);
  await begun(house);
  const told = async () => ({
    given: await facts(events.assignmentGiven.subject),
    handedIn: await facts(events.submissionRecorded.subject),
    answered: await facts(events.feedbackGiven.subject),
  });
  const before = await told();
  expect(before.given).toHaveLength(2);
  expect(before.handedIn).toMatchObject([{ scores: [{ total: 9 }] }]);

  expect(await call(rpc.republishFacts, { from: null }, asker)).toEqual({ facts: 4, next: null });

  const after = await told();
  const sorted = (all: readonly unknown[]) => all.map((fact) => JSON.stringify(fact)).sort();
  for (const kind of ["given", "handedIn", "answered"] as const)
    expect(sorted(after[kind].slice(before[kind].length))).toEqual(sorted(before[kind]));
});

test("a tenant with more than a page is told page by page", async () => {
  await using house = await homeworkHouse();
  for (let n = 0; n < 21; n += 1) await begun(house);
  const first = await house.call(rpc.republishFacts, { from: null }, asker);
  expect(first).toMatchObject({ facts: 20, next: { tenant: house.tenant } });
  expect(await house.call(rpc.republishFacts, { from: first.next }, asker)).toEqual({
    ...{ facts: 1, next: null },
  });
});

test("no person has facts told again", async () => {
  await using house = await homeworkHouse();
  for (const person of [house.clinician, house.client])
    expect(await house.answer(rpc.republishFacts, { from: null }, person)).toMatchObject({
      code: "not_found",
    });
});
