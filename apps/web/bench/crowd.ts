import type { Browser, Page } from "@playwright/test";
import { Conductor } from "../e2e/conductor.ts";
import { aBrowser, aMeeting, type Invited, openGroup, signIn, staffOf } from "../e2e/meeting.ts";
import { Peers } from "../e2e/peers.ts";
import { hearth, seed } from "../e2e/system.ts";
import { pressed } from "./marks.ts";

/** A session has places for so many who are not staff; one of them is for whom the benchmark measures. */
const places = 15;

/** The people of one session beside the measured client: a clinician in Chromium, others in Go, and staff without a picture. */
export type Crowd = {
  readonly browser: Browser;
  readonly clinician: Page;
  readonly conductor: Conductor;
  readonly peers: Peers;
  /** Who may come to be measured, each once: the next of them. */
  readonly next: () => Invited;
  readonly close: () => Promise<void>;
};

/** How many of them come in Go: with the two browsers as many as are asked for, as far as there are places. */
export const peersOf = (size: number) => Math.min(size - 2, places - 1);

const clientsOf = () => seed().tenants[0]?.clients.length ?? 0;

/** The network with a group that is large enough for so many rounds. Seeded once for a run. */
export async function seedCrowd(rounds: number): Promise<void> {
  const needed = places - 1 + rounds;
  if (clientsOf() < needed) await hearth("seed", "crowd");
  if (clientsOf() < needed)
    throw new Error(`The crowd has ${clientsOf()} people: enough for ${clientsOf() - places + 1}`);
}

export async function aCrowd(browser: Browser, size: number, rounds: number): Promise<Crowd> {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, peersOf(size) + rounds);
  await openGroup(clinician, meeting);
  await pressed(clinician, /^Chat/);
  const conductors = [await Conductor.come(staffOf("facilitator"), meeting.sessionId)];
  if (peersOf(size) < size - 2)
    conductors.push(await Conductor.come(staffOf("co_facilitator"), meeting.sessionId));
  const [conductor] = conductors;
  if (!conductor) throw new Error("nobody conducts");

  const invited = [...meeting.invited];
  const peers = await Peers.come(invited.splice(0, peersOf(size)).map(({ link }) => link));
  await peers.until("waiting", peersOf(size));
  const { admitted } = await conductor.ask("admitAll", {});
  if (admitted !== peersOf(size)) throw new Error(`${admitted} were admitted`);
  await peers.until("live", peersOf(size));
  return {
    browser,
    clinician,
    conductor,
    peers,
    next: () => {
      const one = invited.shift();
      if (!one) throw new Error("nobody is left to be measured");
      return one;
    },
    close: async () => {
      await peers.leave();
      for (const one of conductors) await one.leave();
      await clinician.context().close();
    },
  };
}
