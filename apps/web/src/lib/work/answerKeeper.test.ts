import type { AnswerChange } from "@hearth/contracts/homework/answers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AnswerKeeper, type AnswerSave, type SaveAnswer } from "./answerKeeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = (fieldId: string, value: string, version = 1) => ({
  ...{ fieldId, value, version },
  savedAt: "2026-03-02T20:15:00.000Z",
});
const save = (key: string, state: AnswerSave["state"]): AnswerSave => ({
  key,
  state,
  problem: null,
});

/** A keeper with a shelf and a server that answers when the test says so. */
async function aKeeper(left: readonly AnswerChange[] = []) {
  let shelf: readonly AnswerChange[] = left;
  const sent: { changes: AnswerChange[]; saved: (answer: SaveAnswer) => void }[] = [];
  const keeper = new AnswerKeeper({
    shelf: {
      read: () => Promise.resolve(shelf),
      keep: (changes) => {
        shelf = changes;
        return Promise.resolve();
      },
    },
    send: (changes, saved) => void sent.push({ changes, saved }),
  });
  await keeper.takeUp();
  return { keeper, sent, shelved: () => shelf };
}

test("an answer is kept on the device at once, saved in a calm moment, and then it is not unsaved any more", async () => {
  const { keeper, sent, shelved } = await aKeeper();
  keeper.edit("note", "H");
  keeper.edit("note", "Hard");
  expect(keeper.getSnapshot()).toMatchObject({ answers: { note: "Hard" }, state: "device" });
  expect(shelved()).toEqual([{ fieldId: "note", value: "Hard", base: 0 }]);
  expect(sent).toEqual([]);
  vi.runAllTimers();
  expect(sent[0]?.changes).toEqual([{ fieldId: "note", value: "Hard", base: 0 }]);
  sent[0]?.saved({ saved: [answer("note", "Hard")], overwritten: [] });
  keeper.heard(save("1", "saved"));
  expect(keeper.getSnapshot()).toMatchObject({ answers: { note: "Hard" }, state: "saved" });
  expect(shelved()).toEqual([]);
});

test("what is answered while a save is on its way waits for it, and stands on what was saved", async () => {
  const { keeper, sent } = await aKeeper();
  keeper.edit("note", "Hard");
  keeper.flush();
  keeper.heard(save("1", "not_saved_yet"));
  keeper.edit("note", "Hard day");
  vi.runAllTimers();
  expect(sent).toHaveLength(1);
  sent[0]?.saved({ saved: [answer("note", "Hard")], overwritten: [] });
  keeper.heard(save("1", "saved"));
  vi.runAllTimers();
  expect(sent[1]?.changes).toMatchObject([{ value: "Hard day", base: 1 }]);
});

test("who changes an answer and back while it is on its way gets what they see", async () => {
  const { keeper, sent } = await aKeeper();
  keeper.told({ saved: [answer("note", "A", 1)], overwritten: [] });
  keeper.edit("note", "B");
  keeper.flush();
  keeper.edit("note", "A");
  sent[0]?.saved({ saved: [answer("note", "B", 2)], overwritten: [] });
  keeper.heard(save("1", "saved"));
  expect(keeper.getSnapshot().answers).toEqual({ note: "A" });
  vi.runAllTimers();
  expect(sent[1]?.changes).toEqual([{ fieldId: "note", value: "A", base: 2 }]);
});

test("what was left on the device is sent when the page is opened again", async () => {
  const left = { fieldId: "note", value: "From the bus", base: 2 };
  const { keeper, sent } = await aKeeper([left]);
  keeper.told({ saved: [answer("note", "From home", 3)], overwritten: [] });
  expect(keeper.getSnapshot().answers).toEqual({ note: "From the bus" });
  vi.runAllTimers();
  expect(sent[0]?.changes).toEqual([left]);
});

test("what another device wrote is offered, and taken or left", async () => {
  const { keeper, sent } = await aKeeper();
  const other = answer("note", "From the tablet", 1);
  keeper.told({ saved: [answer("note", "From the phone", 2)], overwritten: [other] });
  expect(keeper.getSnapshot().others).toEqual({ note: other });
  keeper.settleOther("note", true);
  expect(keeper.getSnapshot()).toMatchObject({ answers: { note: "From the tablet" }, others: {} });
  vi.runAllTimers();
  expect(sent[0]?.changes).toEqual([{ fieldId: "note", value: "From the tablet", base: 2 }]);
});

test("what the server refuses stays on the device, and is not sent again before it is changed", async () => {
  const { keeper, sent, shelved } = await aKeeper();
  keeper.edit("note", "Too late");
  keeper.flush();
  keeper.heard(save("1", "failed"));
  vi.runAllTimers();
  expect(sent).toHaveLength(1);
  expect(keeper.getSnapshot().state).toBe("refused");
  expect(shelved()).toHaveLength(1);
  keeper.edit("note", "Again");
  vi.runAllTimers();
  expect(sent).toHaveLength(2);
});
