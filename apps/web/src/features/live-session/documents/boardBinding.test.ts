import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { applyUpdate, Doc } from "yjs";
import { bindBoard, type Drawn } from "./boardBinding.ts";

const line = (change: Partial<Drawn> = {}): Drawn => ({
  ...{ id: "one", type: "line", version: 1, index: "a1" },
  ...change,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Two boards whose documents tell each other everything at once. */
function twoBoards() {
  const docs = [new Doc(), new Doc()] as const;
  const updates = { count: 0 };
  for (const [from, to] of [docs, [docs[1], docs[0]]] as const)
    from.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "other") return;
      updates.count += 1;
      applyUpdate(to, update, "other");
    });
  const shown: Drawn[][] = [];
  const ann = bindBoard<Drawn>(docs[0], { show: () => undefined });
  const ben = bindBoard<Drawn>(docs[1], { show: (elements) => shown.push([...elements]) });
  return { docs, ann, ben, shown, updates };
}

test("what one draws is shown on the other's board, a stroke a few times a second", async () => {
  const { ann, shown, updates } = twoBoards();
  for (let version = 1; version <= 50; version += 1) {
    ann.changed([line({ version })]);
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(500);
  expect(shown.at(-1)).toEqual([line({ version: 50 })]);
  expect(updates.count).toBeLessThanOrEqual(4);
});

test("what came from others is not sent back, and a picture is not sent at all", async () => {
  const { ann, ben, shown, updates } = twoBoards();
  ann.changed([line()]);
  await vi.advanceTimersByTimeAsync(500);
  ben.changed(shown.at(-1) ?? []);
  ben.changed([line(), line({ id: "photo", type: "image" })]);
  await vi.advanceTimersByTimeAsync(500);
  expect(updates.count).toBe(1);
});

test("the last stroke before the board is closed is sent", () => {
  const { ann, shown } = twoBoards();
  ann.changed([line()]);
  ann.close();
  expect(shown.at(-1)).toEqual([line()]);
});

test("what is no drawing is left out", async () => {
  const { docs, ann, shown } = twoBoards();
  docs[0].getMap<unknown>("elements").set("bad", "<script>");
  ann.changed([line()]);
  await vi.advanceTimersByTimeAsync(500);
  expect(shown.at(-1)).toEqual([line()]);
});
