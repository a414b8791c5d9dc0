import type { OnCallPerson, Roster } from "@hearth/contracts/messaging/onCall";
import { onDuty } from "./onCall.ts";

/** How often each is called at most for one item. */
const rounds = 3;

export type Rung = { readonly person: OnCallPerson; readonly isSupervisor: boolean };
type Asked = { readonly now: Date; readonly supervisorsOnly: boolean };

/** Whom an item goes to, in order: who is on call at this hour, then the supervisors. */
function ladder(roster: Roster, { now, supervisorsOnly }: Asked): readonly Rung[] {
  const first = supervisorsOnly ? [] : onDuty(roster, now);
  const last = roster.supervisorIds.filter((id) => !first.includes(id));
  const rung = (isSupervisor: boolean) => (id: string) =>
    roster.people
      .filter(({ personId }) => personId === id)
      .map((person) => ({ person, isSupervisor }));
  return [...first.flatMap(rung(false)), ...last.flatMap(rung(true))];
}

type Called = { readonly personId: string };

/**
 * Who is called next: the first of those who were called least. Null when each was called three times, or there is nobody.
 * The hour decides anew at each step, so that a change of shift in between is kept to.
 */
export function nextToCall(roster: Roster, calls: readonly Called[], asked: Asked): Rung | null {
  const timesOf = (id: string) => calls.filter(({ personId }) => personId === id).length;
  const waiting = ladder(roster, asked)
    .map((rung) => ({ rung, times: timesOf(rung.person.personId) }))
    .filter(({ times }) => times < rounds);
  const fewest = Math.min(...waiting.map(({ times }) => times));
  return waiting.find(({ times }) => times === fewest)?.rung ?? null;
}
