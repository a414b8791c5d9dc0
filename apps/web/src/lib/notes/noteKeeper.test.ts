import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../api/problem.ts";
import { draftShelf, type DraftShelf } from "./draftShelf.ts";
import { type NoteChange, NoteKeeper, type SavedNote } from "./noteKeeper.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

const nothing: SavedNote = { version: 0, answers: {} };
const theirs: SavedNote = { version: 1, answers: { topic: "Theirs" } };
const problem = (code: Problem["code"]): Problem => ({
  ...{ code, requestId: null, detail: null, retryAfterMs: null },
});

let shelves = 0;
/** A page on which the note is open, with what it has handed to the outbox. */
async function page(shelf: DraftShelf = draftShelf("ana", String((shelves += 1)))) {
  const sent: SavedNote[] = [];
  const keeper = new NoteKeeper({ shelf, send: (note) => sent.push(note) });
  const change = (state: NoteChange["state"], why: Problem | null = null): NoteChange => {
    const input = sent.at(-1);
    if (!input) throw new Error("Nothing was sent");
    return { key: String(sent.length), state, problem: why, input };
  };
  /** The outbox says this of what was sent last. */
  const hear = (state: NoteChange["state"], why?: Problem) => keeper.heard(change(state, why));
  keeper.told(nothing);
  await keeper.takeUp();
  return { keeper, sent, hear, shelf, kept: keeper.getSnapshot };
}
const aMoment = () => vi.advanceTimersByTime(2_000);

test("what is written is saved by itself in a calm moment, once, and then on the version that came of it", async () => {
  const { keeper, sent, hear, kept } = await page();
  keeper.edit("topic", "Sl");
  keeper.edit("topic", "Sleep");
  expect(kept()).toEqual({ answers: { topic: "Sleep" }, state: "unsaved" });
  aMoment();
  aMoment();
  expect(sent).toEqual([{ version: 0, answers: { topic: "Sleep" } }]);
  hear("saved");
  expect(kept().state).toBe("saved");
  keeper.edit("methods", ["cbt"]);
  aMoment();
  expect(sent.at(-1)).toEqual({ version: 1, answers: { topic: "Sleep", methods: ["cbt"] } });
});

test("without a network nothing more is sent until the first save has arrived, and nothing is lost", async () => {
  const { keeper, sent, hear, kept } = await page();
  keeper.edit("topic", "Sleep");
  aMoment();
  hear("not_saved_yet");
  keeper.edit("topic", "Sleep and rest");
  aMoment();
  expect(sent).toHaveLength(1);
  hear("saved");
  expect(kept()).toEqual({ answers: { topic: "Sleep and rest" }, state: "unsaved" });
  aMoment();
  expect(sent.at(-1)).toEqual({ version: 1, answers: { topic: "Sleep and rest" } });
});

test("a reload takes up what was written, also while its save was on the way", async () => {
  const first = await page();
  first.keeper.edit("topic", "Sleep");
  first.keeper.flush();
  first.keeper.edit("topic", "Sleep and rest");

  const { keeper, sent, kept } = await page(first.shelf);
  expect(kept()).toEqual({ answers: { topic: "Sleep and rest" }, state: "unsaved" });
  const input = { version: 0, answers: { topic: "Sleep" } };
  keeper.heard({ key: "left", state: "sending", problem: null, input });
  aMoment();
  expect(sent).toEqual([]);
  keeper.heard({ key: "left", state: "saved", problem: null, input });
  aMoment();
  expect(sent).toEqual([{ version: 1, answers: { topic: "Sleep and rest" } }]);
});

test("a draft is of one person in one session", async () => {
  const { keeper } = await page(draftShelf("ana", "monday"));
  keeper.edit("topic", "Sleep");
  expect((await page(draftShelf("ben", "monday"))).kept().answers).toEqual({});
  expect((await page(draftShelf("ana", "friday"))).kept().answers).toEqual({});
  expect((await page(draftShelf("ana", "monday"))).kept().answers).toEqual({ topic: "Sleep" });
});

test("who saves second keeps their own in sight, and puts it in the newer one's place", async () => {
  const { keeper, sent, hear, kept } = await page();
  keeper.edit("topic", "Mine");
  aMoment();
  hear("failed", problem("stale"));
  keeper.told(theirs);
  expect(kept()).toEqual({ answers: { topic: "Mine" }, state: "newer" });
  aMoment();
  expect(sent).toHaveLength(1);
  keeper.takeMine();
  expect(sent.at(-1)).toEqual({ version: 1, answers: { topic: "Mine" } });
});

test("or lets theirs stand; and a refusal of a former draft says nothing of the next", async () => {
  const { keeper, sent, hear, kept } = await page();
  keeper.edit("topic", "Mine");
  aMoment();
  hear("failed", problem("stale"));
  keeper.told(theirs);
  keeper.takeTheirs();
  expect(kept()).toEqual({ answers: { topic: "Theirs" }, state: "saved" });
  keeper.edit("topic", "Both");
  aMoment();
  expect(sent.at(-1)).toEqual({ version: 1, answers: { topic: "Both" } });
});

test("what the form does not take is kept, and tried again when it was changed", async () => {
  const { keeper, sent, hear, kept } = await page();
  keeper.edit("topic", "Mine");
  aMoment();
  hear("failed", problem("invalid_input"));
  expect(kept()).toEqual({ answers: { topic: "Mine" }, state: "refused" });
  keeper.edit("topic", "Better");
  aMoment();
  expect(sent.at(-1)).toEqual({ version: 0, answers: { topic: "Better" } });
});

test("theirs is shown as it comes where nothing was written here", async () => {
  const { keeper, kept } = await page();
  keeper.told(theirs);
  keeper.told(nothing);
  expect(kept()).toEqual({ answers: { topic: "Theirs" }, state: "saved" });
});
