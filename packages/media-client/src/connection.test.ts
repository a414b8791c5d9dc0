import { expect, test } from "vitest";
import { afterSeeing, firstConnection } from "./connection.ts";
import type { Line } from "./mode.ts";

const quiet: Line = { outgoingBps: null, lostOut: null, lostIn: null, frozen: null };
const clear: Line = { outgoingBps: 2_000_000, lostOut: 0, lostIn: 0, frozen: 0 };
const after = (...lines: readonly Line[]) => lines.reduce(afterSeeing, firstConnection).now;
const twice = (line: Line) => after(line, line);

test.each([
  ["nothing has flowed", quiet, "unknown"],
  ["all gets through", clear, "good"],
  ["somebody only listens, and hears all", { ...quiet, lostIn: 0 }, "good"],
  ["what is sent gets lost", { ...clear, lostOut: 0.05 }, "lossOut"],
  ["what comes gets lost", { ...clear, lostIn: 0.05 }, "lossIn"],
  ["both get lost: the others are worse off", { ...clear, lostOut: 0.05, lostIn: 0.2 }, "lossOut"],
  ["there is room for a voice alone", { ...clear, outgoingBps: 120_000 }, "narrow"],
  ["pictures stand still and nothing is lost", { ...clear, frozen: 0.6 }, "slow"],
] as const)("a connection is put into words where %s", (_, line, word) => {
  expect(twice(line)).toBe(word);
});

test("one bad look says nothing, two in a row do, and two good ones take it back", () => {
  const lossy = { ...clear, lostIn: 0.1 };
  expect(after(clear, clear, lossy)).toBe("good");
  expect(after(clear, clear, lossy, clear, lossy)).toBe("good");
  expect(after(clear, clear, lossy, lossy)).toBe("lossIn");
  expect(after(lossy, lossy, clear)).toBe("lossIn");
  expect(after(lossy, lossy, clear, clear)).toBe("good");
});
