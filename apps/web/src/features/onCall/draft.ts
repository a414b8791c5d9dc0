import type { OnCallPerson, Roster, Shift } from "@hearth/contracts/messaging/onCall";

/** A roster that somebody is writing: what is missing is empty. */
export type Draft = Roster;

export const emptyPerson: OnCallPerson = { personId: "", name: "", channel: "email", address: "" };
export const emptyShift: Shift = {
  weekdays: [1, 2, 3, 4, 5],
  from: "09:00",
  to: "17:00",
  personIds: [],
};

const replaced = <T>(list: readonly T[], at: number, one: T): T[] =>
  list.map((other, index) => (index === at ? one : other));
const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

export const setPerson = (draft: Draft, at: number, person: OnCallPerson): Draft => ({
  ...draft,
  people: replaced(draft.people, at, person),
});

/** Who is taken off is taken off everywhere. */
export function removePerson(draft: Draft, at: number): Draft {
  const id = draft.people[at]?.personId;
  const left = (ids: readonly string[]) => ids.filter((one) => one !== id);
  return {
    ...draft,
    people: without(draft.people, at),
    shifts: draft.shifts.map((shift) => ({ ...shift, personIds: left(shift.personIds) })),
    supervisorIds: left(draft.supervisorIds),
  };
}

export const setShift = (draft: Draft, at: number, shift: Shift): Draft => ({
  ...draft,
  shifts: replaced(draft.shifts, at, shift),
});
export const removeShift = (draft: Draft, at: number): Draft => ({
  ...draft,
  shifts: without(draft.shifts, at),
});

/** In or out of a list; who comes in comes last. */
export const toggled = <T>(list: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);
