import { expect, test, vi } from "vitest";
import { aSeat } from "@hearth/testing/people";
import { view } from "./view.ts";

const seat = aSeat();
const { sessionId } = seat;
const known = { epoch: 2, revision: 40 };

/** A session of which somebody in it sees the row, and whose whole nobody may load. */
function atTheDoorOf(changes: { readonly revision?: number } = {}) {
  const load = vi.fn(() => Promise.reject(new Error("The whole was loaded")));
  const seen = { groupId: "g", phase: "live", nodeId: "media-1", state: "admitted" };
  const live = { load, glimpse: () => Promise.resolve({ ...seen, ...known, ...changes }) };
  const people = { standingOf: () => Promise.resolve({ role: null, barred: false }) };
  const nothingTold = vi.fn();
  return { work: { actor: seat, live, people, nothingTold } as never, load, nothingTold };
}

test("who knows the newest state costs one row, and the session is not loaded", async () => {
  const { work, load, nothingTold } = atTheDoorOf();
  expect(await view({ sessionId, known }, work)).toEqual({ view: null, nodeId: "media-1" });
  expect(load).not.toHaveBeenCalled();
  expect(nothingTold).toHaveBeenCalledOnce();
});

test("who knows an older state is told the whole", async () => {
  const { work, nothingTold } = atTheDoorOf({ revision: 41 });
  await expect(view({ sessionId, known }, work)).rejects.toThrow("The whole was loaded");
  expect(nothingTold).not.toHaveBeenCalled();
});
