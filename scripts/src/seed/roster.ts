import type { Roster } from "@hearth/contracts/messaging/onCall";
import type { PlannedPerson } from "./network.ts";

/** Somebody who is called when a client needs help now. */
export type OnCall = PlannedPerson & { readonly personId: string; readonly email: string };

export const isOnCall = ({ role }: PlannedPerson): boolean =>
  ["crisis_counsellor", "peer_specialist", "supervisor"].includes(role);

/** In the demonstration somebody is on call at every hour: a crisis counsellor, then a peer specialist, then the supervisor. */
export function rosterOf(people: readonly OnCall[], timeZone: string): Roster {
  const idsOf = (role: string) =>
    people.filter((person) => person.role === role).map(({ personId }) => personId);
  return {
    timeZone,
    acceptWithinSeconds: 300,
    clockMinutes: { now: 15, same_day: 480, info: 4320 },
    people: people.map(({ personId, name, email }) => ({
      ...{ personId, channel: "email", address: email },
      name: name.split(" ")[0] ?? name,
    })),
    shifts: [
      {
        ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" },
        personIds: [...idsOf("crisis_counsellor"), ...idsOf("peer_specialist")],
      },
    ],
    supervisorIds: idsOf("supervisor"),
  };
}
