import { expect, test, type Page } from "@playwright/test";
import { expectSeenAndHeard, receivedByTrack, tracksOf, type Received } from "./media.ts";
import {
  aGroup,
  ask,
  knock,
  onlyOne,
  aBrowser,
  aMeeting,
  openGroup,
  signIn,
  staffOf,
} from "./meeting.ts";
import { take } from "./menu.ts";

/** What one track has received so far; nothing when the browser no longer counts it. */
const bytesOf = (tracks: Record<string, Received>, ids: readonly (string | undefined)[]) =>
  ids.map((id) => tracks[id ?? ""]?.bytes ?? 0);

const second = 1_000;

test("a group meets, splits into two rooms that hear nothing of each other, and comes back", async ({
  browser,
}) => {
  const group = await aGroup(browser, 3);
  const { clinician, clients, clinicianName, meeting } = group;

  await test.step("everybody sees and hears everybody", async () => {
    for (const { page, name } of clients) {
      await expectSeenAndHeard(clinician, name);
      await expectSeenAndHeard(page, clinicianName);
      for (const other of clients)
        if (other.name !== name) await expectSeenAndHeard(page, other.name);
    }
  });

  const tracks = new Map<Page, Map<string, Awaited<ReturnType<typeof tracksOf>>>>();
  for (const { page, name } of clients) {
    const others = clients.filter((other) => other.name !== name);
    const found = await Promise.all(
      others.map(async (other) => [other.name, await tracksOf(page, other.name)] as const),
    );
    tracks.set(page, new Map(found));
  }

  await test.step("while everybody is together, bytes of everybody rise", async () => {
    for (const [page, others] of tracks) {
      const ids = [...others.values()].flatMap(({ audio, video }) => [audio, video]);
      const before = bytesOf(await receivedByTrack(page), ids);
      await page.waitForTimeout(2 * second);
      const after = bytesOf(await receivedByTrack(page), ids);
      after.forEach((bytes, n) => expect(bytes).toBeGreaterThan(before[n] ?? 0));
    }
  });

  await test.step("two rooms open, and everybody keeps microphone and camera", async () => {
    await clinician.getByRole("button", { name: "Rooms" }).click();
    await clinician.getByRole("button", { name: "Open 2 rooms" }).click();
    for (const { page } of clients) await expect(inRoom(page)).toBeVisible();
    for (const { page } of clients) {
      await expect(page.getByRole("button", { name: "Mute", exact: true })).toBeVisible();
      await expect(page.getByRole("button", { name: "Stop video", exact: true })).toBeVisible();
    }
  });

  await test.step("within a room media flows, between rooms not one byte", async () => {
    await expect
      .poll(
        async () => (await Promise.all(clients.map(({ page }) => neighbours(page)))).flat().length,
      )
      .toBe(2);
    for (const { page, name } of clients) {
      const near = await neighbours(page);
      const far = clients.filter((other) => other.name !== name && !near.includes(other.name));
      const ids = far.flatMap((other) => {
        const { audio, video } = tracks.get(page)?.get(other.name) ?? {};
        return [audio, video];
      });
      expect(ids).not.toContain(undefined);
      const before = bytesOf(await receivedByTrack(page), ids);
      for (const neighbour of near) await expectSeenAndHeard(page, neighbour);
      await page.waitForTimeout(2 * second);
      expect(bytesOf(await receivedByTrack(page), ids)).toEqual(before);
    }
  });

  const [first] = clients;
  if (!first) throw new Error("nobody came");
  await test.step("a reload lands in the same room", async () => {
    const room = await roomOf(first.page);
    await first.page.reload();
    await expect(inRoom(first.page)).toBeVisible();
    expect(await roomOf(first.page)).toBe(room);
    for (const neighbour of await neighbours(first.page))
      await expectSeenAndHeard(first.page, neighbour);
  });

  await test.step("one person is moved to the others' room, and sees and hears them there", async () => {
    const rooms = await Promise.all(clients.map(({ page }) => roomOf(page)));
    const lonely = clients.find((_, n) => rooms.filter((room) => room === rooms[n]).length === 1);
    const target = rooms.find((room) => rooms.filter((other) => other === room).length > 1);
    if (!lonely || !target) throw new Error(`rooms of ${rooms.join(", ")}`);
    await take(
      clinician.getByRole("button", { name: `Move ${lonely.name}` }),
      clinician.getByRole("menuitem", { name: `To ${target}` }),
    );
    await expect.poll(() => roomOf(lonely.page)).toBe(target);
    for (const other of clients)
      if (other !== lonely) {
        await expectSeenAndHeard(lonely.page, other.name);
        await expectSeenAndHeard(other.page, lonely.name);
      }
  });

  await test.step("everybody is called back, and is seen and heard again", async () => {
    await clinician.getByRole("button", { name: "Bring everyone back now" }).click();
    for (const { page, name } of clients)
      for (const other of clients)
        if (other.name !== name) await expectSeenAndHeard(page, other.name);
  });

  await test.step("the end closes for all, and the minutes are there", async () => {
    await clinician.getByRole("button", { name: "Leave" }).click();
    await clinician.getByRole("button", { name: "End for everybody" }).click();
    for (const { page } of clients)
      await expect(page.getByRole("heading", { name: "The session has ended" })).toBeVisible();
    await expect
      .poll(async () => {
        const { attendance } = await ask<{ attendance: Present[] }>(
          clinician,
          "session.attendance",
          { sessionId: meeting.sessionId },
        );
        return attendance.filter(({ seconds, intervals }) => seconds > 5 && closed(intervals))
          .length;
      })
      .toBe(4);
  });
  await group.close();
});

const inRoom = (page: Page) => page.getByText(/You are in Room \d/).first();

/** The name of the room, as the page says it. */
async function roomOf(page: Page): Promise<string> {
  const text = (await inRoom(page).textContent()) ?? "";
  return /Room \d+/.exec(text)?.[0] ?? text;
}

type Present = {
  readonly seconds: number;
  readonly intervals: readonly { readonly to: string | null }[];
};
const closed = (intervals: Present["intervals"]) => intervals.every(({ to }) => to !== null);

/** The names of the other clients that are on this page. */
async function neighbours(page: Page): Promise<string[]> {
  const names = await page.getByRole("article").evaluateAll((tiles) =>
    tiles
      .filter((found) => found.hasAttribute("data-participant"))
      .filter((found) => !found.textContent.includes("Staff"))
      .map((found) => found.getAttribute("aria-label") ?? ""),
  );
  return names;
}

test("a waiting person sees and hears nobody, and is told calmly when refused", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, 1);
  await openGroup(clinician, meeting);

  const client = await aBrowser(browser, { phone: true });
  const told: string[] = [];
  client.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => told.push(payload.toString())),
  );
  await knock(client, onlyOne(meeting.invited));
  await expect(client.getByRole("heading", { name: "You are in the waiting room" })).toBeVisible();
  await client.waitForTimeout(1_500);
  expect(await client.getByRole("article").count()).toBeLessThanOrEqual(1);
  expect(told.join("\n")).not.toContain(staffOf("clinician").name);
  expect(Object.keys(await receivedByTrack(client))).toEqual([]);

  await clinician.getByRole("button", { name: /^People/ }).click();
  await clinician.getByRole("button", { name: /^Refuse / }).click();
  await clinician
    .getByRole("alertdialog")
    .getByRole("button", { name: "Refuse", exact: true })
    .click();
  await expect(client.getByRole("heading", { name: "You can't join this session" })).toBeVisible();
  await client.context().close();
  await clinician.context().close();
});
