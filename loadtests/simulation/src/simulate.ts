import { Agenda } from "./Agenda.ts";
import { calendarOf } from "./calendar.ts";
import { Fleet } from "./Fleet.ts";
import { Meter } from "./Meter.ts";
import type { Policy } from "./policies.ts";
import type { Trouble } from "./troubles.ts";
import type { Decision } from "./decision.ts";
import { type Group, minute, week } from "./week.ts";

export type Simulated = {
  readonly groups: readonly Group[];
  readonly troubles: readonly Trouble[];
  readonly nodes: number;
  readonly workers: number;
  readonly policy: Policy;
  /** Sees each decision, and each minute: for tests. */
  readonly decided?: (decision: Decision) => void;
  readonly eachMinute?: (fleet: Fleet, at: number) => void;
};

/** Lives through a week: groups open, fill and end, things break and are replaced, and everything is placed by this policy. */
export function simulate({ groups, troubles, eachMinute, ...of }: Simulated) {
  const agenda = new Agenda();
  const meter = new Meter();
  const fleet = new Fleet({ agenda, meter, booked: calendarOf(groups), ...of });
  for (const group of groups) agenda.note(group.opensAt, () => fleet.open(group, group.opensAt));
  for (const one of troubles) agenda.note(one.at, () => fleet.suffer(one));
  for (let at = minute / 2; at <= week; at += minute)
    agenda.note(at, () => {
      meter.look(fleet.nodes);
      eachMinute?.(fleet, at);
    });
  for (let next = agenda.take(); next; next = agenda.take()) next.act();
  return { meter, fleet };
}
