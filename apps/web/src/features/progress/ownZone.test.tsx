// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import "../../../test/dom.ts";
import { aPage } from "../../../test/aPage.tsx";
import { OwnProgressPage } from "./OwnProgressPage.tsx";

const profile = {
  ...{ profileId: "default", version: "1.0.0", dayMinutes: 180, weekMinutes: 540 },
  ...{ countedBreakMinutes: 0, longestBreakMinutes: 30, roundToMinutes: 1, weekStartsOn: 1 },
  timeZone: null,
};

test("moments are told in the zone of who reads, also where the hours are counted in another one", async () => {
  const own = {
    timeZone: "UTC",
    hours: { profile, weeks: [] },
    homework: { assigned: 0, done: 0, submitted: 0, returned: 0, lastActiveAt: null },
    answers: [{ times: 2, lastAt: "2026-03-03T02:00:00.000Z", mark: null }],
  };
  render(aPage(<OwnProgressPage />, "client", () => own));
  expect(await screen.findByText(/last on Monday, March 2/)).toBeTruthy();
});
