// @vitest-environment jsdom
import "../../../test/dom.ts";
import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import "../i18n/index.ts";
import { useDates } from "./useDates.ts";

const datesIn = (zone: string) => renderHook(() => useDates(zone)).result.current;

test.each([
  // A group that meets at six in the evening in New York, before and after the clocks go forward and back there.
  ["America/New_York", "2026-03-07T23:00:00Z", { time: "6:00 PM", zone: "Eastern Standard Time" }],
  ["America/New_York", "2026-03-09T22:00:00Z", { time: "6:00 PM", zone: "Eastern Daylight Time" }],
  ["America/New_York", "2026-10-31T22:00:00Z", { time: "6:00 PM", zone: "Eastern Daylight Time" }],
  ["America/New_York", "2026-11-02T23:00:00Z", { time: "6:00 PM", zone: "Eastern Standard Time" }],
  // The same group for somebody in Phoenix, where the clocks never change: theirs is the hour that moves.
  ["America/Phoenix", "2026-03-07T23:00:00Z", { time: "4:00 PM", zone: "Mountain Standard Time" }],
  ["America/Phoenix", "2026-03-09T22:00:00Z", { time: "3:00 PM", zone: "Mountain Standard Time" }],
  // Berlin goes forward three weeks later than New York.
  [
    "Europe/Berlin",
    "2026-03-09T22:00:00Z",
    { time: "11:00 PM", zone: "Central European Standard Time" },
  ],
  [
    "Europe/Berlin",
    "2026-03-30T22:00:00Z",
    { time: "12:00 AM", zone: "Central European Summer Time" },
  ],
])("in %s the moment %s is %o", (zone, at, said) => {
  const dates = datesIn(zone);
  // A narrow space stands between the number and AM or PM.
  const time = dates.time(at).replace(/\s/u, " ");
  expect({ time, zone: dates.zone(at) }).toEqual(said);
});
