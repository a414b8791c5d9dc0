import { Registry } from "prom-client";
import { expect, test, vi } from "vitest";
import { unavailable } from "@hearth/contracts/errors";
import { countFailures } from "./failures.ts";
import { sideBySide } from "./sideBySide.ts";

test("a slow one holds up no other, and is not begun again while it runs", async () => {
  const work = sideBySide("deadlines", vi.fn());
  let release: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const runs = vi.fn(() => slow);
  const first = work.begin("slow", runs);
  const again = work.begin("slow", runs);
  await work.begin("other", () => Promise.resolve());
  expect(runs).toHaveBeenCalledOnce();
  release();
  await Promise.all([first, again, work.settled()]);
  await work.begin("slow", runs);
  expect(runs).toHaveBeenCalledTimes(2);
});

test("what fails is in the log and in a figure, by its code, and stops nothing", async () => {
  const registry = new Registry();
  const log = { error: vi.fn(), warn: vi.fn() };
  const work = sideBySide("repairs", countFailures(log, registry));
  await work.begin("one", () => Promise.reject(unavailable()));
  await work.begin("other", () => Promise.reject(new Error("a fault of ours")));
  expect(log.warn).toHaveBeenCalledOnce();
  expect(log.error).toHaveBeenCalledOnce();
  const counted = await registry.getSingleMetric("sessions_background_failed_total")?.get();
  expect(counted?.values.map(({ value, labels }) => ({ value, ...labels }))).toEqual([
    { value: 1, work: "repairs", code: "unavailable" },
    { value: 1, work: "repairs", code: "internal" },
  ]);
});
