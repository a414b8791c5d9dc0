import { expect, test } from "vitest";
import { nextToCall } from "./ladder.ts";
import { noRoster } from "./onCall.ts";

const person = (personId: string) =>
  ({ personId, name: personId, channel: "email", address: `${personId}@clinic.example` }) as const;
const roster = {
  ...noRoster,
  people: ["dana", "eli", "sam"].map(person),
  shifts: [{ weekdays: [1], from: "09:00", to: "17:00", personIds: ["dana", "eli"] }],
  supervisorIds: ["sam"],
};
const monday = { now: new Date("2026-03-02T10:00:00Z"), supervisorsOnly: false };
const night = { ...monday, now: new Date("2026-03-02T20:00:00Z") };

/** Everybody who is called when nobody comes. */
function calledIn(asked: typeof monday): string[] {
  const called: { personId: string }[] = [];
  for (;;) {
    const rung = nextToCall(roster, called, asked);
    if (!rung) return called.map(({ personId }) => personId);
    called.push(rung.person);
  }
}

test("who is on call is called in order, then the supervisor; three times round", () => {
  const once = ["dana", "eli", "sam"];
  expect(calledIn(monday)).toEqual([...once, ...once, ...once]);
});

test("at an hour when nobody is on call the supervisors are called at once", () => {
  expect(calledIn(night)).toEqual(["sam", "sam", "sam"]);
  expect(nextToCall(roster, [], night)).toMatchObject({ isSupervisor: true });
});

test("an item that went up goes to the supervisors alone", () => {
  expect(calledIn({ ...monday, supervisorsOnly: true })).toEqual(["sam", "sam", "sam"]);
});

test("without a roster there is nobody to call", () => {
  expect(nextToCall(noRoster, [], monday)).toBeNull();
});
