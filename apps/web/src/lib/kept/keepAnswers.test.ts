// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { QueryClient } from "@tanstack/react-query";
import { createStore, keys } from "idb-keyval";
import { afterEach, expect, test, vi } from "vitest";
import { keepAnswers } from "./keepAnswers.ts";
import { forgetKept, keepFor, readKept } from "./keptShelf.ts";

afterEach(forgetKept);

const aClient = () =>
  new QueryClient({ defaultOptions: { queries: { gcTime: Infinity, staleTime: Infinity } } });

/** Somebody looks at two answers, of which one carries the mark. */
async function looks() {
  const queries = aClient();
  await keepAnswers(queries);
  const look = (name: string, isKept: boolean) =>
    queries.query({ queryKey: [name], queryFn: () => `my ${name}`, meta: { isKept } });
  await look("plan", true);
  await look("thread", false);
}

const foundLater = async () => {
  const queries = aClient();
  await keepAnswers(queries);
  return ["plan", "thread"].map((name) => queries.getQueryData([name]));
};

test("who wants it finds what carries the mark without network, and nothing else", async () => {
  await keepFor("sam");
  await looks();
  await vi.waitFor(async () => expect(await readKept()).not.toBeNull(), 3000);
  expect(await foundLater()).toEqual(["my plan", undefined]);
});

test("what was there a moment ago is kept when the page is left at once", async () => {
  await keepFor("sam");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await looks();
  window.dispatchEvent(new Event("pagehide"));
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await readKept()).not.toBeNull());
  expect(await foundLater()).toEqual(["my plan", undefined]);
});

test("what can't be asked again without network stays on the device, whatever is looked at meanwhile", async () => {
  await keepFor("sam");
  await looks();
  await vi.waitFor(async () => expect(await readKept()).not.toBeNull(), 3000);
  const queries = aClient();
  await keepAnswers(queries);
  const again = { queryKey: ["plan"], meta: { isKept: true }, staleTime: 0, retry: false };
  const noNetwork = Object.assign(new Error("offline"), { of: () => "no structured clone" });
  await expect(
    queries.query({ ...again, queryFn: () => Promise.reject(noNetwork) }),
  ).rejects.toThrow("offline");
  await queries.query({ queryKey: ["cards"], queryFn: () => "my cards", meta: { isKept: true } });
  await vi.waitFor(async () => expect((await readKept())?.state.queries).toHaveLength(2), 3000);
  expect(await foundLater()).toEqual(["my plan", undefined]);
});

test("what is found again is shown at once, and asked for anew as soon as somebody looks", async () => {
  await keepFor("sam");
  await looks();
  await vi.waitFor(async () => expect(await readKept()).not.toBeNull(), 3000);
  const queries = aClient();
  await keepAnswers(queries);
  expect(queries.getQueryData(["plan"])).toBe("my plan");
  const look = { queryKey: ["plan"], queryFn: () => "my newer plan", meta: { isKept: true } };
  expect(await queries.query(look)).toBe("my newer plan");
});

test("without being asked for, nothing is kept", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await looks();
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(await keys(createStore("hearth-kept", "answers"))).toEqual([]);
  expect(await foundLater()).toEqual([undefined, undefined]);
});

test("somebody else on the same device finds nothing, nor does who signed out", async () => {
  await keepFor("sam");
  await looks();
  await vi.waitFor(async () => expect(await readKept()).not.toBeNull(), 3000);
  await keepFor("ada");
  expect(await foundLater()).toEqual([undefined, undefined]);
});
