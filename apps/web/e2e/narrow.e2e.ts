import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import { expectSeenAndHeard } from "./media.ts";
import { aGroup, onlyOne } from "./meeting.ts";

const second = 1_000;

const tc = (...args: string[]) => execFileSync("tc", args, { stdio: "ignore" });

/** Leaves so much of the loopback to these ports, both ways. The network is this test's own: nobody else is slowed. */
function narrow(ports: readonly number[], rate: string): void {
  tc("qdisc", "add", "dev", "lo", "root", "handle", "1:", "htb", "default", "10");
  tc("class", "add", "dev", "lo", "parent", "1:", "classid", "1:10", "htb", "rate", "10gbit");
  ["dport", "sport"].forEach((side, place) => {
    const flow = `1:${20 + place}`;
    tc("class", "add", "dev", "lo", "parent", "1:", "classid", flow, "htb", "rate", rate);
    // A short queue, as a phone network has: what does not fit is lost.
    tc("qdisc", "add", "dev", "lo", "parent", flow, "bfifo", "limit", "8000");
    for (const port of ports)
      tc(
        ...["filter", "add", "dev", "lo", "parent", "1:", "protocol", "ip", "u32"],
        ...["match", "ip", side, String(port), "0xffff", "flowid", flow],
      );
  });
}

type Watching = Window & { watchedPeers?: RTCPeerConnection[] };

/** The ports from which this page sends and at which it receives. */
const portsOf = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const peers = ((window as Watching).watchedPeers ?? []).filter(
      ({ connectionState }) => connectionState === "connected",
    );
    const reports = await Promise.all(peers.map((peer) => peer.getStats()));
    return reports.flatMap((report) => {
      const entries = [...(report as unknown as Map<string, Record<string, unknown>>).values()];
      const pair = entries.find(
        (entry) => entry["type"] === "candidate-pair" && entry["nominated"],
      );
      const local = entries.find((entry) => entry["id"] === pair?.["localCandidateId"]);
      return local ? [Number(local["port"])] : [];
    });
  });

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

test("at 64 kbit/s pictures give way by themselves, and both stay audible", async ({ browser }) => {
  test.setTimeout(200 * second);
  const group = await aGroup(browser, 1);
  const { clinician, clinicianName } = group;
  const client = onlyOne(group.clients);
  await expectSeenAndHeard(client.page, clinicianName);
  await expectSeenAndHeard(clinician, client.name);
  narrow(await portsOf(client.page), "64kbit");

  await expect(client.page.getByText(/so only voices are sent for now/)).toBeVisible({
    timeout: 60 * second,
  });
  // What was queued before has gone.
  await client.page.waitForTimeout(8 * second);
  for (const page of [client.page, clinician]) {
    const { share, energy } = await shareMadeUp(page, 20 * second);
    expect(energy).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.1);
  }
  await group.close();
});
