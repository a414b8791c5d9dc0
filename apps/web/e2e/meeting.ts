import { randomUUID } from "node:crypto";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { watchPeers } from "./media.ts";
import { onHost, seed, type Staff } from "./system.ts";

/** Somebody of the first organisation with this role. */
export function staffOf(role: string, tenant = 0): Staff {
  const found = seed().tenants[tenant]?.staff.find((person) => person.role === role);
  if (!found) throw new Error(`Nobody is a ${role}`);
  return found;
}

/** A browser of one's own for one person, with camera and microphone allowed. */
export async function aBrowser(browser: Browser, options: { phone?: boolean } = {}) {
  const context = await browser.newContext({
    permissions: ["camera", "microphone"],
    viewport: options.phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await watchPeers(page);
  return page;
}

/** Signs in and waits for today's page. */
export async function signIn(page: Page, { email, password }: Staff): Promise<void> {
  await page.goto(onHost("clinic", "/signin"));
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL(/signin/);
}

type Answer = { readonly ok: boolean; readonly text: string };

/** Asks the gateway as the person of this page would, without the screen. */
export async function ask<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const url = `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return dataOf(await page.evaluate(request, { url, init: {} })) as T;
}

/** Changes something as the person of this page, without the screen. */
export async function change<T>(page: Page, procedure: string, input: unknown): Promise<T> {
  const headers = { "Content-Type": "application/json", "Idempotency-Key": randomUUID() };
  const init = { method: "POST", headers, body: JSON.stringify(input) };
  return dataOf(await page.evaluate(request, { url: `/trpc/${procedure}`, init })) as T;
}

/** Runs in the page: its cookies and its origin are the person's own. */
async function request({ url, init }: { url: string; init: RequestInit }): Promise<Answer> {
  const response = await fetch(url, init);
  return { ok: response.ok, text: await response.text() };
}

function dataOf({ ok, text }: Answer): unknown {
  expect(ok, text).toBe(true);
  return (JSON.parse(text) as { result: { data: unknown } }).result.data;
}

export type Invited = { readonly name: string; readonly link: string };
export type Meeting = {
  readonly sessionId: string;
  readonly groupId: string;
  readonly invited: readonly Invited[];
};

/** A session of the group that meets now, of this test alone, with a personal link for so many clients. */
export async function aMeeting(clinician: Page, clients: number): Promise<Meeting> {
  const [tenant] = seed().tenants;
  const groupId = tenant?.groups[0]?.id ?? "";
  const now = Date.now();
  const { sessionId } = await change<{ sessionId: string }>(clinician, "schedule.create", {
    groupId,
    startsAt: new Date(now - 60_000).toISOString(),
    endsAt: new Date(now + 3 * 3_600_000).toISOString(),
    timeZone: "America/New_York",
  });
  const { members } = await ask<{ members: Member[] }>(clinician, "groups.members", { groupId });
  const invited: Invited[] = [];
  for (const { personId, displayName } of members.filter(isClient).slice(0, clients)) {
    const { url } = await change<{ url: string }>(clinician, "links.issue", {
      sessionId,
      personId,
    });
    invited.push({ name: displayName, link: onHost(`c${invited.length + 1}`, url) });
  }
  return { sessionId, groupId, invited };
}

type Member = { readonly personId: string; readonly displayName: string; readonly role: string };
const isClient = ({ role }: Member) => role === "client";

/** The one client of a meeting that was made for one. */
export function onlyOne<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error("nobody was invited");
  return first;
}

/** From the link to the door: presses, confirms the name, checks the devices, asks to join. */
export async function knock(page: Page, { link }: Invited): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "This is my name" }).click();
  const enter = page.getByRole("button", { name: "Ask to join" });
  await enter.waitFor();
  await expect(async () => {
    if (await enter.isVisible()) await enter.click();
    await expect(enter).toBeHidden({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

/** The name that a person of this page is shown with: their own tile says so. */
export const tile = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

/** The line that says in which breakout room this page is. */
export const ownRoom = (page: Page) => page.getByText(/You are in Room /).first();

/** The breakout room in which this page is, without the time that is left. */
export async function roomOf(page: Page): Promise<string | undefined> {
  await expect(ownRoom(page)).toBeVisible();
  return /Room \w+/.exec(await ownRoom(page).innerText())?.[0];
}

/** The clinician's way in: opens the group, turns the devices on. */
export async function openGroup(page: Page, { sessionId }: Meeting): Promise<void> {
  await change(page, "session.open", { sessionId });
  await page.goto(onHost("clinic", `/sessions/${sessionId}/room`));
  await goIn(page);
  await turnOn(page);
}

/** From the device check of who has signed in into the room. */
export async function goIn(page: Page): Promise<void> {
  const enter = page.getByRole("button", { name: "Go in", exact: true });
  await enter.waitFor();
  // Who sees that nothing happened presses once more: the page may have moved under the pointer.
  await expect(async () => {
    if (await enter.isVisible()) await enter.click();
    const tools = page.getByRole("toolbar", { name: "Session tools" });
    await expect(tools).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
}

/** Microphone and camera on, unless they are. */
async function turnOn(page: Page): Promise<void> {
  for (const [off, on] of [
    ["Unmute", "Mute"],
    ["Start video", "Stop video"],
  ] as const) {
    const start = page.getByRole("button", { name: off, exact: true });
    if (await start.isVisible()) await start.click();
    await expect(page.getByRole("button", { name: on, exact: true })).toBeVisible();
  }
}

export type Room = {
  readonly clinician: Page;
  readonly clients: readonly (Invited & { readonly page: Page })[];
  readonly meeting: Meeting;
  readonly clinicianName: string;
  readonly close: () => Promise<void>;
};

/** A clinician and so many clients who came by link, everybody admitted and in the main room. */
export async function aGroup(browser: Browser, size: number): Promise<Room> {
  const clinician = await aBrowser(browser);
  const staff = staffOf("clinician");
  await signIn(clinician, staff);
  const { displayName } = await ask<{ displayName: string }>(clinician, "me.get", {});
  const meeting = await aMeeting(clinician, size);
  await openGroup(clinician, meeting);
  // One after the other: so many cameras that open at once take a small machine longer.
  const clients: (Invited & { page: Page })[] = [];
  for (const invited of meeting.invited) {
    const page = await aBrowser(browser);
    await knock(page, invited);
    await expect(page.getByRole("heading", { name: "You are in the waiting room" })).toBeVisible();
    clients.push({ ...invited, page });
  }
  await clinician.getByRole("button", { name: /^People/ }).click();
  const all = clinician.getByRole("button", { name: "Admit all" });
  if (size > 1) await all.click();
  else await clinician.getByRole("button", { name: /^Admit / }).click();
  for (const { page } of clients)
    await expect(page.getByRole("toolbar", { name: "Session tools" })).toBeVisible();
  const contexts: BrowserContext[] = [clinician, ...clients.map(({ page }) => page)].map((page) =>
    page.context(),
  );
  return {
    clinician,
    clients,
    meeting,
    clinicianName: displayName,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}
