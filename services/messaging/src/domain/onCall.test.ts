import { expect, test } from "vitest";
import { dutyBeginsAt, noRoster, onDuty, whoIsMissing } from "./onCall.ts";

const [dana, eli, kim] = ["dana", "eli", "kim"];
const roster = {
  ...noRoster,
  timeZone: "America/New_York",
  shifts: [
    { weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "17:00", personIds: [dana, eli] },
    { weekdays: [5, 6], from: "22:00", to: "06:00", personIds: [kim] },
  ],
};

test.each([
  ["on a Monday morning", "2026-03-02T14:00:00Z", [dana, eli]],
  ["one minute before the first shift", "2026-03-02T13:59:00Z", []],
  ["at its end", "2026-03-02T22:00:00Z", []],
  ["late on a Friday", "2026-03-07T03:30:00Z", [kim]],
  ["early on the Saturday after it", "2026-03-07T10:59:00Z", [kim]],
  ["when that night is over", "2026-03-07T11:00:00Z", []],
  [
    "after the clocks have gone forward: nine is an hour earlier",
    "2026-03-09T13:00:00Z",
    [dana, eli],
  ],
])("who is on call %s", (_, at, who) => {
  expect(onDuty(roster, new Date(at))).toEqual(who);
});

test("it says when somebody is on call again, across the change of clocks", () => {
  const saturdayMorning = new Date("2026-03-07T12:00:00Z");
  expect(dutyBeginsAt(roster, saturdayMorning)).toEqual(new Date("2026-03-08T03:00:00Z"));
  const sunday = new Date("2026-03-08T12:00:00Z");
  expect(dutyBeginsAt(roster, sunday)).toEqual(new Date("2026-03-09T13:00:00Z"));
  expect(dutyBeginsAt(roster, new Date("2026-03-02T14:00:00Z"))).toBeNull();
  expect(dutyBeginsAt(noRoster, sunday)).toBeNull();
});

test("who is planned has to be reachable", () => {
  const person = { personId: dana, name: "Dana", channel: "sms", address: "+15550100" } as const;
  expect(whoIsMissing({ ...roster, people: [person], supervisorIds: [eli] })).toEqual([
    eli,
    kim,
    eli,
  ]);
});
