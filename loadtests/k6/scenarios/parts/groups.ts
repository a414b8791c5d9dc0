import exec from "k6/execution";
import { sleep } from "k6";
import sessions, { type Peer, type Staff } from "k6/x/sessions";
import { endMeetings, type Meeting, meetings, signIn, url } from "./house.ts";
import { longest, shape } from "./shape.ts";

/** What all virtual users are given: the sessions, and who steers them. */
export type House = { readonly meetings: readonly Meeting[]; readonly cookie: string };

/** So many groups that are open, with the links of their people. */
export const openHouse = (groups = shape.groups): House => ({
  meetings: meetings(groups, shape.size),
  cookie: signIn("facilitator"),
});

/** Ends what openHouse opened. */
export function closeHouse({ meetings }: House): void {
  endMeetings(meetings);
}

const each = (vus: number, name: string) => ({
  executor: "per-vu-iterations",
  vus,
  iterations: 1,
  maxDuration: `${longest}s`,
  exec: name,
});

/** Everybody once: the people of all groups, and one of staff for each. */
export const everybody = (groups = shape.groups) => ({
  people: each(groups * shape.size, "person"),
  staff: each(groups, "staff"),
});

/** The group of this virtual user, and which of its people they are. */
export function ownPlace(): { readonly group: number; readonly number: number } {
  const turn = exec.scenario.iterationInTest;
  return { group: Math.floor(turn / shape.size), number: turn % shape.size };
}

/** Which group this member of staff leads. */
export const ownGroup = (): number => exec.scenario.iterationInTest;

/** Waits until it is this group's turn to begin. */
export function awaitTurn(group: number): void {
  sleep((group * shape.window) / Math.max(1, shape.groups));
}

type Sends = {
  readonly audio: boolean;
  readonly video: boolean;
  readonly tile?: number;
  readonly of?: number;
};

/** Comes by the link of this place, and is live on return. Whoever can't come ends the whole run: others would wait for them. */
export function come({ meetings }: House, sends: Sends = { audio: true, video: true }): Peer {
  const { group, number } = ownPlace();
  const link = meetings[group]?.links[number] ?? "";
  try {
    return sessions.join({ link, number, of: shape.size, ...sends, patience: longest });
  } catch (fault) {
    exec.test.abort(`number ${number} of group ${group} cannot come: ${String(fault)}`);
    throw fault;
  }
}

/** Takes the lead of this group, and lets everybody in once all wait. */
export function lead({ meetings, cookie }: House, group = ownGroup()): Staff {
  const sessionId = meetings[group]?.sessionId;
  if (sessionId === undefined) throw new Error(`there is no group ${group}`);
  const staff = sessions.conduct({ url, cookie, sessionId, name: "Facilitator" });
  staff.admitWhen(shape.size);
  return staff;
}
