import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Rpc } from "@hearth/contracts/define";
import { homework } from "@hearth/contracts/homework";
import { anActor } from "@hearth/testing/people";
import { allNine, begun } from "./given.ts";
import { type House, homeworkHouse } from "./house.ts";

const { rpc } = homework;
let house: House;
beforeAll(async () => {
  house = await homeworkHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

/** A journal that is handed in, in the client's words. */
async function handedIn(words = "I rang my sister") {
  const one = await begun(house, { workId: "journal" });
  await one.save({ shared: words, page: "For nobody else" });
  await one.submit();
  return one;
}
const agree = (submissionId: string, ...fieldIds: string[]) =>
  house.call(rpc.agreeToShow, { submissionId, fieldIds }, house.client);
const show = (submissionId: string) =>
  house.call(rpc.beginShowing, { submissionId }, house.clinician);
const listed = async () => {
  const { groupId, clinician } = house;
  const { works } = await house.call(rpc.listToShow, { groupId }, clinician);
  return works.map(({ submissionId }) => submissionId);
};

test("what a client agreed to is shown to the group, answer by answer, until they take it back", async () => {
  const { answer, call, client, clinician, groupId, member, tenant } = house;
  const { submissionId } = await handedIn();
  const peer = await member(groupId, "client", { tenant });
  expect(await listed()).not.toContain(submissionId);
  expect(await answer(rpc.beginShowing, { submissionId }, clinician)).toMatchObject({
    code: "conflict",
  });

  const { agreedAt } = await agree(submissionId, "shared");
  expect(await listed()).toContain(submissionId);
  const { showingId, clientId } = await show(submissionId);
  expect(clientId).toBe(client.personId);
  const seen = await call(rpc.getShowing, { showingId }, peer);
  expect(seen.answers.map(({ value }) => value)).toEqual(["I rang my sister"]);
  expect(seen.form.fields.map(({ fieldId }) => fieldId)).toEqual(["shared"]);
  const now = await call(rpc.getAgreed, { submissionId }, client);
  expect(now).toMatchObject({ fieldIds: ["shared"], agreedAt, mayBe: ["shared"] });

  await agree(submissionId);
  expect(await answer(rpc.getShowing, { showingId }, peer)).toMatchObject({ code: "not_found" });
  expect(await listed()).not.toContain(submissionId);
  await agree(submissionId, "shared");
  expect(await answer(rpc.getShowing, { showingId }, peer)).toMatchObject({ code: "not_found" });
});

test("somebody who came by a link reads what is shown, and ends their own, and nothing else of homework", async () => {
  const { answer, call, client, groupId, member, tenant } = house;
  const { submissionId } = await handedIn();
  await agree(submissionId, "shared");
  const { showingId } = await show(submissionId);
  const { personId } = await member(groupId, "client", { tenant });
  const seat = { kind: "seat", role: "client", purpose: "treatment", secondDevice: false } as const;
  const guest = { ...seat, tenant, personId, seat: randomUUID(), sessionId: randomUUID() };
  expect((await call(rpc.getShowing, { showingId }, guest)).clientId).toBe(client.personId);
  const refused = { code: "not_found" };
  expect(await answer(rpc.getAgreed, { submissionId }, guest)).toMatchObject(refused);
  expect(await answer(rpc.endShowing, { showingId }, guest)).toMatchObject(refused);
  await call(rpc.endShowing, { showingId }, { ...guest, personId: client.personId });
  expect(await answer(rpc.getShowing, { showingId }, guest)).toMatchObject(refused);
});

test("a new showing ends the former; staff end one; nobody's lasts longer than a group meets", async () => {
  const { answer, call, clinician, time } = house;
  const { submissionId } = await handedIn();
  await agree(submissionId, "shared");
  const first = await show(submissionId);
  const second = await show(submissionId);
  const read = ({ showingId }: { readonly showingId: string }) =>
    answer(rpc.getShowing, { showingId }, clinician);
  expect(await read(first)).toMatchObject({ code: "not_found" });
  expect(await read(second)).toMatchObject({ submissionId });
  await call(rpc.endShowing, { showingId: second.showingId }, clinician);
  expect(await read(second)).toMatchObject({ code: "not_found" });

  const third = await show(submissionId);
  const start = time.now;
  time.now = new Date(start.getTime() + 4 * 3_600_000);
  expect(await read(third)).toMatchObject({ code: "not_found" });
  time.now = start;
});

test("an instrument, and what is not handed in, are not for the group", async () => {
  const { answer, call, client } = house;
  const refused = async (submissionId: string, fieldId: string) => {
    const asked = { submissionId, fieldIds: [fieldId] };
    expect(await answer(rpc.agreeToShow, asked, client)).toMatchObject({ code: "conflict" });
  };
  const draft = await begun(house, { workId: "journal" });
  await draft.save({ shared: "Not yet" });
  await refused(draft.submissionId, "shared");
  const phq = await begun(house);
  await phq.save(allNine("1"));
  await phq.submit();
  await refused(phq.submissionId, "q1");
  const diary = await begun(house, { workId: "diary-card" });
  const offered = await call(rpc.getAgreed, { submissionId: diary.submissionId }, client);
  expect(offered.mayBe).toEqual([]);
});

test("nobody of another group, role or organisation sees or shows a client's work", async () => {
  const { answer, client, clinician, groupId, member, tenant } = house;
  const { submissionId } = await handedIn();
  await agree(submissionId, "shared");
  const { showingId } = await show(submissionId);
  const neighbour = await member(randomUUID(), "client", { tenant });
  const colleague = await member(randomUUID(), "clinician", { tenant });
  const elsewhere = anActor({ personId: client.personId });
  const away = anActor({ personId: clinician.personId, role: "clinician" });
  const peer = await member(groupId, "client", { tenant });
  const absent = randomUUID();
  const asking: readonly (readonly [Rpc, unknown, unknown])[] = [
    [rpc.getAgreed, { submissionId }, { submissionId: absent }],
    [rpc.agreeToShow, { submissionId, fieldIds: [] }, { submissionId: absent, fieldIds: [] }],
    [rpc.beginShowing, { submissionId }, { submissionId: absent }],
    [rpc.endShowing, { showingId }, { showingId: absent }],
    [rpc.listToShow, { groupId }, { groupId: absent }],
  ];
  for (const stranger of [neighbour, colleague, elsewhere, away])
    expect(await answer(rpc.getShowing, { showingId }, stranger)).toEqual(
      await answer(rpc.getShowing, { showingId: absent }, stranger),
    );
  for (const stranger of [neighbour, colleague, elsewhere, away, peer])
    for (const [contract, input, none] of asking) {
      const said: unknown = await answer(contract, input, stranger);
      expect(said, contract.subject).toEqual(await answer(contract, none, stranger));
      expect(said, contract.subject).toMatchObject({ code: "not_found" });
    }
  expect(await answer(rpc.getShowing, { showingId }, peer)).toMatchObject({ submissionId });
});
