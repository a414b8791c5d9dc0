import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { homework } from "@hearth/contracts/homework";
import { anActor } from "@hearth/testing/people";
import { allNine, begun } from "./given.ts";
import { type House, homeworkHouse, today } from "./house.ts";

const { rpc } = homework;
let house: House;
beforeAll(async () => {
  house = await homeworkHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

type Asking = readonly (readonly [Rpc, unknown])[];
const file = { name: "mine.pdf", size: 5 };

const ofClient = (assignmentId: string, submissionId: string): Asking => [
  [rpc.beginWork, { assignmentId, day: today }],
  [rpc.saveAnswers, { submissionId, changes: [{ fieldId: "q1", value: "1", base: 0 }] }],
  [rpc.submitWork, { submissionId }],
  [rpc.seeFeedback, { assignmentId }],
  [rpc.addFile, { assignmentId, ...file }],
  [rpc.checkFile, { assignmentId, fileId: submissionId }],
  [rpc.getFile, { assignmentId, fileId: submissionId }],
  [rpc.openFile, { assignmentId, fileId: submissionId }],
];
const ofBoth = (assignmentId: string, submissionId: string): Asking => [
  [rpc.getAssignment, { assignmentId }],
  [rpc.getSubmission, { submissionId }],
  [rpc.openWorkFile, { submissionId, fileId: randomUUID() }],
  [rpc.askQuestion, { assignmentId, words: "What is this?" }],
];
const ofLeader = (_: string, submissionId: string): Asking => [
  [rpc.giveFeedback, { submissionId, words: "Well done", return: false }],
];

/** Each request is answered to this stranger as one for what is not there. */
async function answeredAsAbsent(
  stranger: Actor,
  of: readonly (typeof ofClient)[],
  ids: [string, string],
) {
  for (const make of of) {
    const absent = make(randomUUID(), randomUUID());
    for (const [n, [contract, input]] of make(...ids).entries()) {
      const said: unknown = await house.answer(contract, input, stranger);
      expect(said, contract.subject).toEqual(
        await house.answer(contract, absent[n]?.[1], stranger),
      );
      expect(said, contract.subject).toMatchObject({ code: "not_found" });
    }
  }
}

test("nobody of another group, role or organisation meets a client's work, or learns that it is there", async () => {
  const { client, clinician, groupId, member, tenant } = house;
  const { assignmentId, submissionId, save } = await begun(house);
  await save({ q1: "1" });
  const neighbour = await member(groupId, "client", { tenant });
  const relative = anActor({ tenant, personId: client.personId, role: "family_member" });
  const colleague = await member(randomUUID(), "clinician", { tenant });
  const elsewhere = anActor({ personId: client.personId });
  const away = anActor({ personId: clinician.personId, role: "clinician" });
  const facts = await house.within(tenant, (tx) => tx.$queryRaw`SELECT "data" FROM "Outbox"`);

  for (const stranger of [neighbour, relative, colleague, elsewhere, away])
    await answeredAsAbsent(stranger, [ofClient, ofBoth, ofLeader], [assignmentId, submissionId]);

  const after = await house.within(tenant, (tx) => tx.$queryRaw`SELECT "data" FROM "Outbox"`);
  expect(after).toEqual(facts);
});

test("staff neither fill in nor see what is not handed in, and a client gives no feedback", async () => {
  const { client, clinician, groupId, member, tenant } = house;
  const { assignmentId, submissionId } = await begun(house);
  const ids: [string, string] = [assignmentId, submissionId];
  const peer = await member(groupId, "peer_specialist", { tenant });
  await answeredAsAbsent(clinician, [ofClient, ofLeader], ids);
  await answeredAsAbsent(peer, [ofClient, ofBoth, ofLeader], ids);
  await answeredAsAbsent(client, [ofLeader], ids);
  const draft = await house.answer(rpc.getSubmission, { submissionId }, clinician);
  const none = await house.answer(rpc.getSubmission, { submissionId: randomUUID() }, clinician);
  expect(draft).toEqual(none);
  const { submissions } = await house.call(rpc.getAssignment, { assignmentId }, clinician);
  expect(submissions).toEqual([]);
});

test("the queue and the themes of a group are for who leads it", async () => {
  const { answer, client, clinician, groupId, member, tenant } = house;
  const { save, submit } = await begun(house);
  await save(allNine("1"));
  await submit();
  const colleague = await member(randomUUID(), "clinician", { tenant });
  const elsewhere = anActor({ personId: clinician.personId, role: "clinician" });
  for (const stranger of [colleague, elsewhere]) {
    expect(await answer(rpc.listReviews, {}, stranger)).toEqual({ items: [] });
    expect(await answer(rpc.listThemes, { groupId }, stranger)).toEqual(
      await answer(rpc.listThemes, { groupId: randomUUID() }, stranger),
    );
  }
  expect(await answer(rpc.listReviews, {}, client)).toMatchObject({ code: "not_found" });
  expect(await answer(rpc.listThemes, { groupId }, client)).toMatchObject({ code: "not_found" });
});
