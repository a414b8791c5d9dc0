import type { Browser, Page } from "@playwright/test";
import { Conductor } from "../e2e/conductor.ts";
import { aBrowser, aMeeting, knock, openGroup, signIn, staffOf } from "../e2e/meeting.ts";
import { Peers } from "../e2e/peers.ts";
import { hearth, seed } from "../e2e/system.ts";
import { watchFirstFrames } from "./marks.ts";
import { watchSockets } from "./sockets.ts";

/** So many people in one session: a clinician and a client in Chromium, all others in Go, and who conducts. */
export type Crowd = {
  readonly clinician: Page;
  readonly client: Page;
  readonly clientId: string;
  readonly conductor: Conductor;
  readonly peers: Peers;
  readonly close: () => Promise<void>;
};

/** The network with a group of twenty clients. Seeded once for a run. */
export async function seedCrowd(): Promise<void> {
  if ((seed().tenants[0]?.clients.length ?? 0) < 20) await hearth("seed", "crowd");
}

export async function aCrowd(browser: Browser, size: number): Promise<Crowd> {
  const clinician = await aBrowser(browser);
  watchSockets(clinician);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, size - 1);
  await openGroup(clinician, meeting);
  const conductor = await Conductor.come(staffOf("facilitator"), meeting.sessionId);
  const [first, ...others] = meeting.invited;
  if (!first) throw new Error("nobody was invited");

  const client = await aBrowser(browser);
  await watchFirstFrames(client);
  watchSockets(client);
  await knock(client, first);
  const clientId = await waitingId(conductor);
  const peers = await Peers.come(others.map(({ link }) => link));
  await peers.until("waiting", others.length);
  const { admitted } = await conductor.ask("admitAll", {});
  if (admitted !== size - 1) throw new Error(`${admitted} were admitted`);
  await peers.until("live", others.length);
  return {
    clinician,
    client,
    clientId,
    conductor,
    peers,
    close: async () => {
      await peers.leave();
      await conductor.leave();
      await Promise.all([clinician, client].map((page) => page.context().close()));
    },
  };
}

/** The id of the first who waits, as soon as somebody does. */
async function waitingId(conductor: Conductor): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [waiting] = conductor.view.lobby;
    if (waiting) return waiting.participantId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nobody came to the door");
}
