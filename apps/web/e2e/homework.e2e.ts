import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { give } from "./giving.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aBrowser, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";
import { onPhone } from "./viewport.ts";

/** A client's browser on a small phone, signed in on a host of its own. */
async function onAPhone(page: Page, index: number): Promise<(path: string) => Promise<unknown>> {
  const host = `h${index}`;
  await onPhone(page);
  await signInByCode(page, clientOf(index), host);
  return (path) => page.goto(onHost(host, path));
}

/** Answers a question of an instrument, by the words that only it has. */
const answer = (page: Page, question: RegExp, option: string) =>
  page.getByRole("radiogroup", { name: question }).getByText(option, { exact: true }).click();

/** All that was answered is on the server. */
const isSaved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved$/ });

const phq = [
  /Little interest/,
  /Feeling down/,
  /Trouble falling/,
  /Feeling tired/,
  /Poor appetite/,
  /Feeling bad about/,
  /Trouble concentrating/,
  /Moving or speaking/,
];

test("a clinician gives an instrument; a client answers on a phone, loses the network, and hands in; the clinician sees the flag and asks for one more try", async ({
  browser,
}) => {
  const [clinician, phone] = [await aBrowser(browser), await aBrowser(browser, { phone: true })];
  const [name = ""] = clientOf(3).name.split(" ");
  await signIn(clinician, staffOf("clinician"));
  await clinician.getByRole("link", { name: "Homework" }).click();
  await clinician.getByRole("button", { name: /Group$/ }).click();
  await clinician.getByRole("option", { name: "Monday recovery group" }).click();
  await clinician.getByRole("checkbox", { name: new RegExp(`^${name}`) }).press("Space");
  await clinician.getByRole("button", { name: /Work$/ }).click();
  await clinician.getByRole("option", { name: /PHQ-9/ }).click();
  await clinician.getByRole("button", { name: "Give", exact: true }).click();
  await expect(clinician.getByRole("link", { name: /PHQ-9/ }).first()).toBeVisible();

  const goTo = await onAPhone(phone, 3);
  await goTo("/homework");
  await phone.getByRole("link", { name: /PHQ-9/ }).first().click();
  await phone.getByRole("link", { name: "Start" }).click();
  await expect(phone.getByText("You and your clinicians see all answers")).toBeVisible();
  for (const question of phq) await answer(phone, question, "Not at all");
  await expect(isSaved(phone)).toBeVisible();

  await phone.context().setOffline(true);
  await answer(phone, /better off dead/, "Several days");
  await expect(phone.getByText("Saved on this device").first()).toBeVisible();
  const help = phone.getByRole("heading", { name: "You do not have to be alone with this" });
  await expect(help).toBeVisible();
  await phone.context().setOffline(false);
  await expect(isSaved(phone)).toBeVisible({
    timeout: 40_000,
  });
  await answer(phone, /how difficult/, "Somewhat difficult");
  await phone.getByRole("button", { name: "Hand in" }).click();
  await expect(phone.getByText("Your answers are with your care team.")).toBeVisible();
  await expect(help.first()).toBeVisible();
  await expect(phone.getByRole("link", { name: "Call 988, 988" })).toBeVisible();

  await clinician.goto(onHost("clinic", "/homework/reviews"));
  await clinician
    .getByRole("link", { name: new RegExp(`^${name}.*PHQ-9`) })
    .first()
    .click();
  await expect(clinician.getByText("PHQ-9: 1 of 27")).toBeVisible();
  await expect(clinician.getByText("Flagged")).toBeVisible();
  await clinician.getByLabel("What do you want to say?").fill("Thank you for telling me.");
  await clinician.getByRole("button", { name: "Ask for one more try" }).click();
  await expect(clinician.getByText("You asked for one more try.")).toBeVisible();

  await phone.getByRole("link", { name: "Back to this work" }).click();
  await expect(phone.getByText("Thank you for telling me.")).toBeVisible({ timeout: 30_000 });
  await expect(phone.getByRole("link", { name: "Try once more" })).toBeVisible();
  await clinician.context().close();
  await phone.context().close();
});

test("who is signed out while filling in comes back to the same question, and nothing is lost", async ({
  browser,
}) => {
  const [clinician, phone] = [await aBrowser(browser), await aBrowser(browser, { phone: true })];
  await signIn(clinician, staffOf("clinician"));
  const assignmentId = await give(clinician, 4, "journal");
  const goTo = await onAPhone(phone, 4);
  await goTo(`/homework/${assignmentId}/fill`);
  const page = phone.getByRole("textbox", { name: "For you alone" });
  await page.fill("It was a long day");
  await expect(phone.getByText("Only you see this")).toBeVisible();
  await expect(isSaved(phone)).toBeVisible();
  await phone.context().clearCookies();
  await page.fill("It was a long day, and a good one");
  await expect(phone.getByText("Sign in again and it will be sent").first()).toBeVisible();
  await signInByCode(phone, clientOf(4), "h4");
  await goTo(`/homework/${assignmentId}/fill`);
  await expect(page).toHaveValue("It was a long day, and a good one");
  await expect(page).toBeFocused();
  await expect(isSaved(phone)).toBeVisible({ timeout: 30_000 });
  await clinician.context().close();
  await phone.context().close();
});

test("the pages of homework, for a client and for staff", async ({ browser }) => {
  const [clinician, phone] = [await aBrowser(browser), await aBrowser(browser, { phone: true })];
  await signIn(clinician, staffOf("clinician"));
  const record = await give(clinician, 2, "thought-record");
  const diary = await give(clinician, 2, "diary-card");
  const goTo = await onAPhone(phone, 2);
  for (const path of ["/homework", `/homework/${record}`]) {
    await goTo(path);
    await phone.getByRole("heading", { level: 1, name: /My work|Thought record/ }).waitFor();
    await isClean(phone);
  }
  await goTo(`/homework/${record}/fill`);
  await phone.getByRole("button", { name: "Add a feeling" }).click();
  await phone.getByRole("button", { name: "Hand in" }).click();
  await phone.getByText("Answer this one first").first().waitFor();
  await isClean(phone);
  await goTo(`/homework/${diary}/fill`);
  await answer(phone, /How hard was this day/, "4");
  await answer(phone, /Urge to end my life/, "3");
  await phone.getByRole("heading", { name: "You do not have to be alone with this" }).waitFor();
  await isClean(phone);
  await phone.getByRole("button", { name: "Hand in" }).click();
  await phone.getByText("Your answers are with your care team.").waitFor();
  await isClean(phone);

  await clinician.goto(onHost("clinic", "/homework/reviews"));
  await clinician
    .getByRole("link", { name: /Daily diary card/ })
    .first()
    .waitFor();
  await isClean(clinician);
  await clinician
    .getByRole("link", { name: /Daily diary card/ })
    .first()
    .click();
  await clinician.getByRole("button", { name: "Send feedback" }).click();
  await clinician.getByText("Write a few words first").waitFor();
  await isClean(clinician);
  await clinician.goto(onHost("clinic", `/homework/${diary}`));
  await clinician.getByLabel("Answer, or ask back").waitFor();
  await isClean(clinician);
  await clinician.goto(onHost("clinic", `/homework/${crypto.randomUUID()}`));
  await clinician.getByRole("heading", { name: "Not found" }).waitFor();
  await isClean(clinician);
  await clinician.context().close();
  await phone.context().close();
});
