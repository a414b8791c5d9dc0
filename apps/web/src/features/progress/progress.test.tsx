// @vitest-environment jsdom
import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import "../../../test/dom.ts";
import { HoursPart } from "./HoursPart.tsx";
import { OwnAnswersPart } from "./OwnAnswersPart.tsx";
import { OwnWorkPart } from "./OwnWorkPart.tsx";
import type { Hours, Trend } from "./shapes.ts";
import { TrendPart } from "./TrendPart.tsx";
import "./words.ts";

const hours: Hours = {
  profile: {
    ...{ profileId: "default", version: "1.0.0", dayMinutes: 180, weekMinutes: 540 },
    ...{ countedBreakMinutes: 0, longestBreakMinutes: 30, roundToMinutes: 1, weekStartsOn: 1 },
    timeZone: null,
  },
  weeks: [
    { weekOf: "2026-02-23", minutes: 540, met: true, daysMet: 3, days: [] },
    {
      ...{ weekOf: "2026-03-02", minutes: 200, met: false, daysMet: 1 },
      days: [{ day: "2026-03-04", minutes: 200, met: true }],
    },
  ],
};
const trend: Trend = {
  ...{ instrument: { id: "mood", version: "1.0.0" }, scaleId: "total", title: "Mood" },
  ...{ min: 0, max: 27 },
  change: { points: 5, kind: "reliable-change", direction: "lower-is-better" },
  points: [
    { at: "2026-03-01T15:00:00.000Z", total: 20, band: "Severe", mark: null },
    { at: "2026-03-08T15:00:00.000Z", total: 9, band: "Mild", mark: "better" },
  ],
};

const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => row.textContent);

test("who listens to the page has the table of hours, and everybody may see it in place of the picture", async () => {
  render(<HoursPart hours={hours} />);
  expect(screen.getByRole("meter", { name: "This week" }).getAttribute("aria-valuetext")).toBe(
    "3 h 20 min of 9 h 0 min",
  );
  expect(rows()[1]).toMatch(/9 h 0 min.*3Yes/);
  expect(rows()[2]).toMatch(/3 h 20 min.*Mar 4: 3 h 20 min1Not yet/);
  expect(screen.queryByText(/Each bar is one week/)).toBeTruthy();

  await userEvent.click(screen.getByRole("switch", { name: "As a table: Hours of each week" }));
  expect(screen.queryByText(/Each bar is one week/)).toBeNull();
  expect(rows()).toHaveLength(3);
});

test("scores are told with their band, and with what has changed since the first time", () => {
  render(<TrendPart trend={trend} timeZone="America/New_York" />);
  expect(screen.getByRole("heading", { name: "Mood (version 1.0.0)" })).toBeTruthy();
  expect(screen.getByText(/reliable change since the first time: 5 points or more/)).toBeTruthy();
  expect(rows().slice(1)).toEqual([
    expect.stringMatching(/Mar 1.*20Severe$/),
    expect.stringMatching(/Mar 8.*9MildBetter$/),
  ]);
});

test("clients read about their own progress without names of tests, numbers and bands", () => {
  render(
    <>
      <OwnWorkPart
        work={{
          ...{ given: 3, due: 2, inTime: 1, late: 0, overdue: 1, answered: 0, streakDays: 2 },
          lastActiveAt: null,
        }}
      />
      <OwnAnswersPart
        answers={[{ times: 2, lastAt: "2026-03-08T15:00:00.000Z", mark: "better" }]}
        timeZone="America/New_York"
      />
    </>,
  );
  for (const words of [
    "You did 1 of 3 tasks.",
    "You did something 2 days in a row.",
    "1 task is still open. You can still do it.",
    "Better than at the start.",
  ])
    expect(screen.getByText(words)).toBeTruthy();
});
