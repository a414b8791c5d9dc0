import { expect, test } from "vitest";
import { verdictOf } from "./networkVerdict.ts";

const fine = { rttMs: 40, lost: 0, upBps: 900_000, downBps: 900_000 };

test.each([
  ["everything comes back at once", fine, "good", []],
  ["a browser does not tell how far it is", { ...fine, rttMs: null }, "good", []],
  ["answers take a while", { ...fine, rttMs: 400 }, "fair", ["far"]],
  ["there is room for small pictures only", { ...fine, upBps: 150_000 }, "fair", ["narrow"]],
  ["there is room for a voice only", { ...fine, downBps: 64_000 }, "poor", ["narrow"]],
  ["much is lost, and far away", { ...fine, lost: 0.2, rttMs: 900 }, "poor", ["lossy", "far"]],
  ["nothing comes back", { ...fine, downBps: 0 }, "blocked", ["blocked"]],
  ["nothing gets through", null, "blocked", ["blocked"]],
] as const)("the network is judged where %s", (...[, measured, verdict, reasons]) => {
  expect(verdictOf(measured)).toEqual({ verdict, reasons });
});
