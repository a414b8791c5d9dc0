import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const here = { kind: "room" } as const;
const two = async () => {
  const group = await house.liveGroup(2);
  const [ann, ben] = group.seats;
  const [annId] = group.ids;
  if (!ann || !ben || annId === undefined) throw new Error("nobody came");
  return { ...group, ann, ben, annId };
};

test("older messages are read back by whom they were for, and by nobody else", async () => {
  const { call, answer } = house;
  const { sessionId, ann, ben, annId } = await two();
  await call(rpc.say, { sessionId, to: here, text: "Good morning" }, ann);
  const word = { kind: "people" as const, participantIds: [annId] };
  await call(rpc.say, { sessionId, to: word, text: "For Ann alone" });
  const before = 100;
  const textsOf = async (actor: typeof ann) =>
    (await call(rpc.olderMessages, { sessionId, before }, actor)).messages.map(({ text }) => text);
  expect(await textsOf(ann)).toEqual(["For Ann alone", "Good morning"]);
  expect(await textsOf(ben)).toEqual(["Good morning"]);
  const stranger = { ...ben, sessionId: randomUUID() };
  const asked = { sessionId, before };
  const said = await answer(rpc.olderMessages, asked, stranger);
  expect(said).toEqual(
    await answer(rpc.olderMessages, { sessionId: randomUUID(), before }, stranger),
  );
  expect(said).not.toHaveProperty("data");
});

test("what was written long ago is taken away too, and an old private word is still told to its reader", async () => {
  const { call, answer, viewOf } = house;
  const { sessionId, ann, ben, annId } = await two();
  const word = { kind: "people" as const, participantIds: [annId] };
  const old = await call(rpc.say, { sessionId, to: here, text: "A name" }, ben);
  const aside = await call(rpc.say, { sessionId, to: word, text: "Stay a moment" });
  for (let n = 0; n < 101; n += 1)
    await call(rpc.say, { sessionId, to: here, text: `Line ${n}` }, ben);
  const chatOf = async (actor: typeof ann) => (await viewOf(sessionId, actor)).chat;
  expect((await chatOf(ann))?.words).toMatchObject([aside]);
  expect((await chatOf(ben))?.words).toEqual([]);
  await call(rpc.removeMessage, { sessionId, messageId: old.messageId });
  for (const one of [ann, ben]) expect((await chatOf(one))?.removed).toEqual([old.messageId]);
  const { messages } = await call(rpc.olderMessages, { sessionId, before: 10 }, ben);
  expect(messages.map(({ text }) => text)).not.toContain("A name");
  const { clinician } = house;
  const again = { sessionId, messageId: old.messageId };
  expect(await answer(rpc.removeMessage, again, clinician)).toEqual(
    await answer(rpc.removeMessage, { sessionId, messageId: randomUUID() }, clinician),
  );
});

test("a private word of staff is in the log without its words; a removed message is gone", async () => {
  const { call, viewOf } = house;
  const { sessionId, ann, ben, annId } = await two();
  const word = { kind: "people" as const, participantIds: [annId] };
  await call(rpc.say, { sessionId, to: word, text: "Stay a moment" });
  const { log } = await call(rpc.getRecord, { sessionId });
  expect(log).toMatchObject([{ kind: "private_word", about: [annId] }]);
  expect(JSON.stringify(log)).not.toContain("Stay");
  const { messageId } = await call(rpc.say, { sessionId, to: here, text: "A name" }, ben);
  await call(rpc.removeMessage, { sessionId, messageId });
  expect((await viewOf(sessionId, ann)).chat?.messages.map(({ text }) => text)).toEqual([
    "Stay a moment",
  ]);
});
