import { expect, type Page, test } from "@playwright/test";
import { isClean, twoLooks } from "./axe.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aBrowser, aMeeting, change, onlyOne, signIn, staffOf } from "./meeting.ts";
import { onHost } from "./system.ts";

/** Other languages and contrasts. */
const looks = [
  { language: "es", contrast: "system", dir: "ltr" },
  { language: "ar-XB", contrast: "more", dir: "rtl" },
] as const;
type Look = (typeof looks)[number];

/** From the next page on this browser is in another language and contrast. */
const takeOn = (page: Page, { language, contrast }: Look) =>
  page.addInitScript(
    ([spoken, seen]) => {
      localStorage.setItem("hearth.language", spoken);
      localStorage.setItem("hearth.contrast", seen);
    },
    [language, contrast] as const,
  );

async function isCleanAt(page: Page, url: string, { dir }: Look): Promise<void> {
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect(page.locator("html")).toHaveAttribute("dir", dir);
  await expect(page.getByRole("status", { name: /Loading|Cargando/ })).toHaveCount(0);
  await isClean(page, twoLooks);
}

type Given = { readonly assignments: readonly { readonly assignmentId: string }[] };

for (const look of looks)
  test(`pages of staff, a link and a piece of work in ${look.language}`, async ({ browser }) => {
    const [clinician, guest, client] = [
      await aBrowser(browser),
      await aBrowser(browser),
      await aBrowser(browser),
    ];
    await signIn(clinician, staffOf("clinician"));
    const { groupId, invited } = await aMeeting(clinician, 1);
    const { assignments } = await change<Given>(clinician, "homework.assign", {
      ...{ groupId, to: [clientOf(5).personId], workId: "phq-9", dueOn: null },
      dose: { every: "once", times: 1 },
    });
    await signInByCode(client, clientOf(5));
    for (const page of [clinician, guest, client]) await takeOn(page, look);

    for (const path of ["/", "/homework/reviews"])
      await isCleanAt(clinician, onHost("clinic", path), look);
    const work = `/homework/${onlyOne(assignments).assignmentId}`;
    for (const path of [work, `${work}/fill`]) await isCleanAt(client, onHost("home", path), look);
    await isCleanAt(guest, onlyOne(invited).link, look);
    await guest.getByRole("main").getByRole("button").last().click();
    await guest.getByRole("textbox").waitFor();
    await isClean(guest, twoLooks);
    await guest.getByRole("main").getByRole("button").last().click();
    await guest.getByRole("meter").waitFor();
    await isClean(guest, twoLooks);
    for (const page of [clinician, guest, client]) await page.context().close();
  });
