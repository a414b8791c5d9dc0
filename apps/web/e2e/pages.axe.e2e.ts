import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { aMeeting, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

const widths = [320, 1280] as const;
const schemes = ["light", "dark"] as const;

/** No fault that axe can find, and nothing to scroll sideways: in both themes, on a small phone and on a desk. */
async function isClean(page: Page): Promise<void> {
  for (const width of widths)
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      // React Aria's announcer keeps what it said for 7 s, also of a button that is gone by then.
      const axe = new AxeBuilder({ page }).exclude("[data-live-announcer]");
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      const state = `${page.url()} ${width} ${colorScheme}`;
      expect.soft(found, state).toEqual([]);
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(await overflow(), `${state} scrolls sideways`).toBeLessThanOrEqual(0);
    }
}

const failing = (page: Page, procedure: string) =>
  page.route(`**/trpc/**${procedure}**`, (route) => route.abort());

test("the sign-in page, empty and with faults", async ({ page }) => {
  await page.goto(onHost("clinic", "/signin"));
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await isClean(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Write your password").waitFor();
  await isClean(page);
  await page.getByRole("button", { name: "I need help now" }).click();
  await page.getByText("call or text 988").waitFor();
  await isClean(page);
});

test("the pages of staff, in each state", async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, staffOf("clinician"));
  const { groupId, sessionId } = await aMeeting(page, 0);
  const places = [
    ["/", "schedule.list"],
    [`/groups/${groupId}/sessions/${sessionId}/people`, "groups.members"],
    [`/sessions/${sessionId}/minutes`, "session.attendance"],
    [`/groups/${groupId}/messages`, "messages.list"],
    ["/homework", "homework.listAssignments"],
  ] as const;
  for (const [path, procedure] of places) {
    await page.goto(onHost("clinic", path));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expect(page.getByRole("status", { name: "Loading" })).toBeHidden();
    await isClean(page);
    await failing(page, procedure);
    await page.reload();
    await page.getByRole("heading", { name: "Hearth can't be reached" }).waitFor();
    await isClean(page);
    await page.unrouteAll();
  }
  for (const path of [`/groups/${groupId}/schedule`, "/nowhere"]) {
    await page.goto(onHost("clinic", path));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await isClean(page);
  }
  await page.goto(onHost("clinic", `/sessions/${crypto.randomUUID()}/minutes`));
  await page.getByRole("heading", { name: "Not found" }).waitFor();
  await isClean(page);
});

test("each step of the way in", async ({ page, browser }) => {
  test.setTimeout(240_000);
  const clinician = await browser.newPage();
  await signIn(clinician, staffOf("clinician"));
  const [guest] = (await aMeeting(clinician, 1)).invited;
  await clinician.close();
  await page.context().grantPermissions(["camera", "microphone"]);
  await page.goto(onHost("c9", "/join"));
  await page.getByRole("heading", { name: "Open your personal link again" }).waitFor();
  await isClean(page);
  await page.goto(guest?.link ?? "");
  await page.getByRole("button", { name: "Continue" }).waitFor();
  await isClean(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your name in the group").fill("");
  await page.getByRole("button", { name: "This is my name" }).click();
  await isClean(page);
  await page.getByLabel("Your name in the group").fill("Sam");
  await page.getByRole("button", { name: "This is my name" }).click();
  await page.getByRole("meter", { name: "Microphone level" }).waitFor();
  await isClean(page);
});
