import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import { expectSeenAndHeard, goOffline, receivedFrom } from "./media.ts";
import { aGroup, onlyOne, type Room, roomOf, tile } from "./meeting.ts";

const second = 1_000;

const tc = (...args: string[]) => execFileSync("tc", args, { stdio: "ignore" });

type Way = { readonly rate: string; readonly queueBytes: number };
// A short queue, as a phone network has: what does not fit is lost.
const slow: Way = { rate: "64kbit", queueBytes: 8_000 };
const nothing: Way = { rate: "8bit", queueBytes: 1 };

/** What may carry media: people's own ports over UDP, and the server's over TCP, which all share. */
type Ports = { readonly udp: readonly number[]; readonly tcp: readonly number[] };

// As IP numbers them.
const protocols = { udp: "17", tcp: "6" };

/** Leaves so much of the loopback to these ports, both ways. The network is this test's own: nobody else is slowed. */
function narrow(ports: Ports, { rate, queueBytes }: Way): void {
  tc("qdisc", "add", "dev", "lo", "root", "handle", "1:", "htb", "default", "10");
  tc("class", "add", "dev", "lo", "parent", "1:", "classid", "1:10", "htb", "rate", "10gbit");
  ["dport", "sport"].forEach((side, place) => {
    const flow = `1:${20 + place}`;
    tc("class", "add", "dev", "lo", "parent", "1:", "classid", flow, "htb", "rate", rate);
    tc("qdisc", "add", "dev", "lo", "parent", flow, "bfifo", "limit", String(queueBytes));
    for (const protocol of ["udp", "tcp"] as const)
      for (const port of ports[protocol])
        tc(
          ...["filter", "add", "dev", "lo", "parent", "1:", "protocol", "ip", "u32"],
          ...["match", "ip", "protocol", protocols[protocol], "0xff"],
          ...["match", "ip", side, String(port), "0xffff", "flowid", flow],
        );
  });
}

/** The network is as it was. */
const widen = () => tc("qdisc", "del", "dev", "lo", "root");

type Watching = Window & { watchedPeers?: RTCPeerConnection[] };

type Candidate = { readonly type: string; readonly protocol: string; readonly port: number };

/** What the connected peers of this page know of ways to the server and back. */
const candidatesOf = (page: Page): Promise<Candidate[]> =>
  page.evaluate(async () => {
    const peers = ((window as Watching).watchedPeers ?? []).filter(
      ({ connectionState }) => connectionState === "connected",
    );
    const reports = await Promise.all(peers.map((peer) => peer.getStats()));
    return reports
      .flatMap((report) => [...(report as unknown as Map<string, Candidate>).values()])
      .filter(({ type }) => type.endsWith("-candidate"))
      .map(({ type, protocol, port }) => ({ type, protocol, port }));
  });

const portsWith = (candidates: readonly Candidate[], sort: string, over: string) =>
  candidates
    .filter(({ type, protocol }) => type === sort && protocol === over)
    .map(({ port }) => port);

/**
 * The ports from which this page sends and at which it receives, or would if another of its addresses were cut off. A browser
 * that has found its way over TCP too goes on by that when UDP ends: whether it looks for one depends on how soon UDP answered.
 */
async function portsOf(page: Page): Promise<Ports> {
  const known = await candidatesOf(page);
  return {
    udp: portsWith(known, "local-candidate", "udp"),
    tcp: portsWith(known, "remote-candidate", "tcp"),
  };
}

/** How much of the sound that was played had to be made up, since the page began. */
const soundOf = (page: Page) =>
  page.evaluate(async () => {
    const peers = (window as Watching).watchedPeers ?? [];
    const reports = await Promise.all(peers.map((peer) => peer.getStats()));
    const voices = reports
      .flatMap((report) => [
        ...(report as unknown as Map<string, RTCInboundRtpStreamStats>).values(),
      ])
      .filter(({ type, kind }) => type === "inbound-rtp" && kind === "audio");
    const sum = (field: "concealedSamples" | "silentConcealedSamples" | "totalSamplesReceived") =>
      voices.reduce((total, voice) => total + (voice[field] ?? 0), 0);
    return {
      madeUp: sum("concealedSamples") - sum("silentConcealedSamples"),
      played: sum("totalSamplesReceived"),
      energy: voices.reduce((total, { totalAudioEnergy = 0 }) => total + totalAudioEnergy, 0),
    };
  });

async function shareMadeUp(page: Page, ms: number): Promise<{ share: number; energy: number }> {
  const before = await soundOf(page);
  await page.waitForTimeout(ms);
  const now = await soundOf(page);
  return {
    share: (now.madeUp - before.madeUp) / (now.played - before.played),
    energy: now.energy - before.energy,
  };
}

/** New pictures of this person arrive. */
async function expectSeen(page: Page, name: string): Promise<void> {
  await expect(tile(page, name)).toBeVisible();
  const { frames } = await receivedFrom(page, name);
  await expect
    .poll(async () => (await receivedFrom(page, name)).frames, { timeout: 20 * second })
    .toBeGreaterThan(frames + 3);
}

test.describe.configure({ mode: "serial" });

let group: Room;
test.beforeAll(async ({ browser }) => {
  group = await aGroup(browser, 1);
  const { name, page } = onlyOne(group.clients);
  await expectSeenAndHeard(page, group.clinicianName);
  await expectSeenAndHeard(group.clinician, name);
});
test.afterAll(() => group.close());

test("a network that is cut and comes back: the same place, room and devices, without a click", async () => {
  const { clinician, clinicianName } = group;
  const { name, page } = onlyOne(group.clients);
  await clinician.getByRole("button", { name: "Rooms" }).click();
  await clinician.getByRole("button", { name: "Open 2 rooms" }).click();
  const room = await roomOf(page);
  await page.getByRole("button", { name: "Mute", exact: true }).click();
  // In the same room the clinician sees when the connection is lost.
  await clinician
    .getByRole("button", { name: /^Join Room/ })
    .first()
    .click();
  await expectSeen(clinician, name);

  narrow(await portsOf(page), nothing);
  await goOffline(page);
  // Nobody is away before 10 s; staff see it soon after.
  await expect(clinician.getByText("Connection lost").first()).toBeVisible({
    timeout: 20 * second,
  });
  await page.context().setOffline(false);
  widen();

  await expect(clinician.getByText("Connection lost")).toHaveCount(0, { timeout: 30 * second });
  await expectSeen(clinician, name);
  expect(await roomOf(page)).toBe(room);
  await expect(page.getByRole("button", { name: "Unmute", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop video", exact: true })).toBeVisible();
  await clinician.getByRole("button", { name: "Bring everyone back now" }).click();
  const muted = tile(clinician, name).getByRole("img", { name: "Microphone off" });
  await expect(muted).toBeVisible({ timeout: 20 * second });
  await page.getByRole("button", { name: "Unmute", exact: true }).click();
  await expectSeenAndHeard(clinician, name);
  await expectSeenAndHeard(page, clinicianName);
});

test("at 64 kbit/s pictures give way by themselves, and both stay audible", async () => {
  const { clinician } = group;
  const client = onlyOne(group.clients);
  narrow(await portsOf(client.page), slow);
  await expect(client.page.getByText(/so only voices are sent for now/)).toBeVisible({
    timeout: 60 * second,
  });
  // What was queued before has gone.
  await client.page.waitForTimeout(8 * second);
  const heard = await Promise.all(
    [client.page, clinician].map((page) => shareMadeUp(page, 12 * second)),
  );
  for (const { share, energy } of heard) {
    expect(energy).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.1);
  }
});

test("where UDP is blocked people see and hear each other over TCP", async ({ browser }) => {
  const [port = 0] = portsWith(await candidatesOf(group.clinician), "remote-candidate", "udp");
  widen();
  narrow({ udp: [port], tcp: [] }, nothing);
  const blocked = await aGroup(browser, 1);
  const { name, page } = onlyOne(blocked.clients);
  await expectSeenAndHeard(page, blocked.clinicianName);
  await expectSeenAndHeard(blocked.clinician, name);
  expect((await portsOf(page)).tcp).toContain(port);
  await blocked.close();
  widen();
});
