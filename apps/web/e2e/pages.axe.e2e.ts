import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { isClean, twoLooks } from "./axe.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aMeeting, type Meeting, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

const failing = (page: Page, procedure: string) =>
  page.route(`**/trpc/**${procedure}**`, (route) => route.abort());

test("the sign-in page, empty and with faults", async ({ page }) => {
  await page.goto(onHost("clinic", "/signin"));
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await isClean(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Write your password").waitFor();
  await page.getByRole("button", { name: "Get a code" }).click();
  await page.getByText("Write your e-mail or phone number").waitFor();
  await isClean(page);
  await page.getByLabel("Your e-mail or phone number").fill("nobody.at.all@client.example");
  await page.getByRole("button", { name: "Get a code" }).click();
  await page.getByText("Look at your messages").waitFor();
  await isClean(page);
  await page.getByRole("button", { name: "I need help now" }).click();
  await page.getByText("Talk to somebody now").waitFor();
  await isClean(page);
});

type Place = { readonly groupId: string; readonly sessionId: string };

/** The clinician of all tests below signs in once, and their meeting is one. */
let clinic: { readonly cookies: Cookies; readonly meeting: Meeting };
type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, staffOf("clinician"));
  clinic = { meeting: await aMeeting(page, 0), cookies: await page.context().cookies() };
  await page.context().close();
});

/** A heading is there, and nothing is on its way any more. */
async function isReady(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
}

/** What stands in its place is the same on every page: each width and each theme once. */
async function cannotBeHad(page: Page, procedure: string): Promise<void> {
  await failing(page, procedure);
  await page.reload();
  await page.getByRole("heading", { name: "Hearth can't be reached" }).first().waitFor();
  await isClean(page, twoLooks);
}

/** The pages of staff, each with the procedure that it can't do without. */
const places = [
  ["today", () => "/", "schedule.list"],
  [
    "people and links",
    ({ groupId, sessionId }: Place) => `/groups/${groupId}/sessions/${sessionId}/people`,
    "groups.members",
  ],
  [
    "minutes present",
    ({ sessionId }: Place) => `/sessions/${sessionId}/minutes`,
    "session.attendance",
  ],
  ["what is prepared", ({ sessionId }: Place) => `/sessions/${sessionId}/prepare`, "session.rules"],
  ["the record", ({ sessionId }: Place) => `/sessions/${sessionId}/record`, "session.note"],
  ["messages", ({ groupId }: Place) => `/messages/group/${groupId}`, "messages.list"],
  ["conversations", () => "/messages", "messages.threads"],
  ["reported messages", () => "/messages/reports", "messages.reports"],
  [
    "a group's progress",
    ({ groupId }: Place) => `/groups/${groupId}/progress`,
    "analytics.groupProgress",
  ],
  ["homework", () => "/homework", "homework.listAssignments"],
  ["who needs somebody", () => "/risk", "risk.list"],
  ["what waits for a look", () => "/homework/reviews", "homework.reviews"],
] as const;

for (const [name, pathOf, procedure] of places)
  test(`staff's page of ${name}, as it is and when it can't be had`, async ({ page }) => {
    await page.context().addCookies(clinic.cookies);
    await page.goto(onHost("clinic", pathOf(clinic.meeting)));
    await isReady(page);
    await isClean(page);
    await cannotBeHad(page, procedure);
  });

test("the settings of help, when they can't be had", async ({ page }) => {
  await failing(page, "onCall.words");
  await signIn(page, staffOf("supervisor"));
  await page.goto(onHost("clinic", "/settings/help"));
  await page.getByRole("heading", { name: "Hearth can't be reached" }).first().waitFor();
  await isClean(page, twoLooks);
});

test("a safety plan and coping cards, when they can't be had", async ({ page }) => {
  for (const procedure of ["safetyPlan.get", "copingCards.get"]) await failing(page, procedure);
  await signInByCode(page, clientOf(4));
  for (const path of ["/plan", "/cards"]) {
    await page.goto(onHost("home", path));
    await page.getByRole("heading", { name: "Hearth can't be reached" }).first().waitFor();
    await isClean(page);
  }
});

test("a client's home, as it is and when it can't be had, and the page for a passkey", async ({
  page,
}) => {
  await page.goto(onHost("home", "/welcome"));
  await page.getByRole("heading", { name: "Open your invitation again" }).waitFor();
  await isClean(page);
  await signInByCode(page, clientOf(3));
  await page.getByText("Coming up").waitFor();
  await isClean(page);
  await page.goto(onHost("home", "/account/passkey"));
  await page.getByRole("heading", { name: "Sign in faster" }).waitFor();
  await isClean(page);
  await page.evaluate(() => {
    localStorage.setItem("hearth.language", "ar-XB");
    localStorage.setItem("hearth.contrast", "more");
  });
  await page.goto(onHost("home", "/"));
  await page.getByText("⟦Coming up⟧").waitFor();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await isClean(page);
  await page.evaluate(() => {
    localStorage.removeItem("hearth.language");
    localStorage.removeItem("hearth.contrast");
  });
  await failing(page, "schedule.list");
  await page.goto(onHost("home", "/"));
  await page.getByRole("heading", { name: "Hearth can't be reached" }).waitFor();
  await isClean(page);
});

test("planning a session, the check of devices, and pages that are not there", async ({ page }) => {
  await page.context().addCookies(clinic.cookies);
  const { groupId, sessionId } = clinic.meeting;
  for (const path of [`/groups/${groupId}/schedule`, `/sessions/${sessionId}/room`, "/nowhere"]) {
    await page.goto(onHost("clinic", path));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await isClean(page);
  }
  await page.goto(onHost("clinic", `/sessions/${crypto.randomUUID()}/minutes`));
  await page.getByRole("heading", { name: "Not found" }).waitFor();
  await isClean(page);
});

test("each step of the way in", async ({ page, browser }) => {
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

test("a file for a room that is prepared: not taken, on its way, attached, in its room", async ({
  page,
}) => {
  await page.context().addCookies(clinic.cookies);
  const { sessionId } = clinic.meeting;
  await page.goto(onHost("clinic", `/sessions/${sessionId}/prepare`));
  await page.getByRole("button", { name: "Prepare rooms" }).click();
  await page.getByRole("button", { name: "Task for Room 1" }).click();
  const choose = (name: string) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from("Sleep diary") });
  await choose("our-diary-of-sleep-and-of-everything-that-woke-us-up.exe");
  await page.getByRole("alert").waitFor();
  await isClean(page);
  await page.route("**/api/uploads/*", () => undefined);
  await choose("diary.txt");
  await page.getByRole("progressbar", { name: "Sending diary.txt" }).waitFor();
  await isClean(page);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await choose("our-diary-of-sleep-and-of-everything-that-woke-us-up.txt");
  await page.getByText(/is attached/).waitFor();
  await isClean(page);
  await page.getByRole("button", { name: "Save the task" }).click();
  await page.getByRole("button", { name: /^Download our-diary/ }).waitFor();
  await isClean(page);
});
