import { expect, type Page, test } from "@playwright/test";
import { receivedFrom, tracksOf } from "./media.ts";
import { aGroup, onlyOne, ownRoom, type Room, roomOf, tile } from "./meeting.ts";
import { childrenOf, crash, isUp, pidOf } from "./system.ts";

test.describe.configure({ mode: "serial" });

let group: Room;
let clinician: Page;
let client: Page;
let clientName: string;

test.beforeAll(async ({ browser }) => {
  group = await aGroup(browser, 1);
  clinician = group.clinician;
  ({ page: client, name: clientName } = onlyOne(group.clients));
  await expectMedia();
});
test.afterAll(() => group.close());

const frames = async () => [
  (await receivedFrom(clinician, clientName)).frames,
  (await receivedFrom(client, group.clinicianName)).frames,
];

/** Both see the other's picture move. */
async function expectMedia(): Promise<void> {
  const before = await frames();
  await expect
    .poll(async () => (await frames()).every((count, n) => count > (before[n] ?? 0) + 3), {
      timeout: 30_000,
    })
    .toBe(true);
}

/** For so long, in each stretch of two seconds, new pictures arrive on both sides. */
async function expectUninterrupted(seconds: number): Promise<void> {
  let last = await frames();
  for (let passed = 0; passed < seconds; passed += 2) {
    await clinician.waitForTimeout(2_000);
    const now = await frames();
    now.forEach((count, n) => expect(count).toBeGreaterThan(last[n] ?? 0));
    last = now;
  }
}

/** What the client does arrives at the clinician, by itself. */
async function expectSignalling(): Promise<void> {
  await client.getByRole("button", { name: "Mute", exact: true }).click();
  const muted = tile(clinician, clientName).getByRole("img", { name: "Microphone off" });
  await expect(muted).toBeVisible();
  await client.getByRole("button", { name: "Unmute", exact: true }).click();
  await expect(muted).toBeHidden();
}

/** Opens rooms, one of which is the client's. */
async function openRooms(): Promise<void> {
  const open = clinician.getByRole("button", { name: "Open 2 rooms" });
  if (!(await open.isVisible())) await clinician.getByRole("button", { name: "Rooms" }).click();
  await expect(async () => {
    await open.click({ timeout: 1_000 });
    await expect(ownRoom(client)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
}

/** Control decides again: rooms open, and everybody comes back. */
async function expectControl(): Promise<void> {
  await openRooms();
  await expectEverybodyBack();
}

async function expectEverybodyBack(): Promise<void> {
  await clinician.getByRole("button", { name: "Bring everyone back now" }).click();
  await expectMedia();
}

for (const name of ["gateway", "identity", "homework", "messaging", "analytics"])
  test(`${name} crashes: people go on seeing each other, and it comes back by itself`, async () => {
    crash(name);
    await expectUninterrupted(6);
    await expectSignalling();
  });

for (const name of ["sessions", "nats", "postgres"])
  test(`${name} crashes: people go on seeing each other, and control knows everything`, async () => {
    crash(name);
    await expectUninterrupted(6);
    await expect.poll(isUp).toBe(true);
    await expectSignalling();
    await expectControl();
  });

const pictures = async () => [
  (await tracksOf(clinician, clientName)).video,
  (await tracksOf(client, group.clinicianName)).video,
];

/** How long it takes from this crash until both see new pictures of each other, on new tracks, in milliseconds. */
async function timeToMedia(crashNow: () => void): Promise<number> {
  const before = await pictures();
  const began = performance.now();
  crashNow();
  await expect
    .poll(
      async () => {
        const now = await pictures();
        const isNew = now.every((id, n) => id !== undefined && id !== before[n]);
        return isNew && (await frames()).every((count) => count > 0);
      },
      { timeout: 30_000, intervals: [50] },
    )
    .toBe(true);
  return Math.round(performance.now() - began);
}

test("the media worker crashes: the picture is back by itself", async ({}, testInfo) => {
  const ms = await timeToMedia(() =>
    process.kill(onlyOne(childrenOf(pidOf("media-1"))), "SIGKILL"),
  );
  testInfo.annotations.push({ type: "media back after worker crash", description: `${ms} ms` });
  process.stdout.write(`media worker killed: both see each other again after ${ms} ms\n`);
  await expectSignalling();
});

test("the media node crashes: the picture is back by itself, with the devices as they were", async ({}, testInfo) => {
  await client.getByRole("button", { name: "Mute", exact: true }).click();
  const ms = await timeToMedia(() => crash("media-1"));
  testInfo.annotations.push({ type: "media back after node crash", description: `${ms} ms` });
  process.stdout.write(`media node killed: both see each other again after ${ms} ms\n`);
  await expect(client.getByRole("button", { name: "Unmute", exact: true })).toBeVisible();
  await expect(
    tile(clinician, clientName).getByRole("img", { name: "Microphone off" }),
  ).toBeVisible();
  await client.getByRole("button", { name: "Unmute", exact: true }).click();
  await expectSignalling();
  await expectControl();
});

/** How many connections this page has ever made. */
const connectionsOf = (page: Page) =>
  page.evaluate(
    () => (window as Window & { watchedPeers?: RTCPeerConnection[] }).watchedPeers?.length ?? 0,
  );

/** One that was made after so many stands: who is alone in a room has only the one that sends. */
const standsAnew = (page: Page, after: number) =>
  page.evaluate((made) => {
    const peers = (window as Window & { watchedPeers?: RTCPeerConnection[] }).watchedPeers ?? [];
    return peers.slice(made).some(({ connectionState }) => connectionState === "connected");
  }, after);

test("the media node crashes while rooms are open: the client is in the same room, with the devices as they were", async () => {
  await openRooms();
  const room = await roomOf(client);
  await client.getByRole("button", { name: "Mute", exact: true }).click();
  const made = await connectionsOf(client);
  crash("media-1");
  await expect.poll(() => standsAnew(client, made), { timeout: 30_000 }).toBe(true);
  expect(await roomOf(client)).toBe(room);
  await expect(client.getByRole("button", { name: "Unmute", exact: true })).toBeVisible();
  await expect(client.getByRole("button", { name: "Stop video", exact: true })).toBeVisible();
  await expectEverybodyBack();
  await expect(
    tile(clinician, clientName).getByRole("img", { name: "Microphone off" }),
  ).toBeVisible();
});
