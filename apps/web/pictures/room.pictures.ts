import { type Page, test } from "@playwright/test";
import { expectSeenAndHeard } from "../e2e/media.ts";
import { aBrowser, aGroup, aMeeting, change, onlyOne, signIn, staffOf } from "../e2e/meeting.ts";
import { take } from "../e2e/menu.ts";
import { atDesk } from "../e2e/viewport.ts";
import { withFaces } from "./faces.ts";
import { shoot } from "./shoot.ts";

test.setTimeout(600_000);

test("the way in, step by step", async ({ browser }) => {
  const seen = withFaces(browser);
  const [clinician, phone] = [await aBrowser(seen), await aBrowser(seen, { phone: true })];
  await signIn(clinician, staffOf("clinician"));
  const { sessionId, invited } = await aMeeting(clinician, 1);
  await change(clinician, "session.open", { sessionId });
  const { link } = onlyOne(invited);
  await phone.goto(link);
  await phone.getByRole("button", { name: "Continue" }).waitFor();
  await shoot(phone, "join-link");
  await phone.getByRole("button", { name: "Continue" }).click();
  await phone.getByRole("button", { name: "This is my name" }).waitFor();
  await shoot(phone, "join-name");
  await phone.getByRole("button", { name: "This is my name" }).click();
  await phone.getByRole("meter", { name: "Microphone level" }).waitFor();
  await shoot(phone, "join-devices", { kept: "phone" });
  await phone.getByRole("button", { name: "Ask to join" }).click();
  await phone.getByRole("heading", { name: "You are in the waiting room" }).waitFor();
  await shoot(phone, "waiting");
  for (const page of [clinician, phone]) await page.context().close();
});

/** So many browsers on one machine look like a weak line. */
async function showAll(page: Page): Promise<void> {
  const everything = page.getByRole("button", { name: "Show everything" });
  if (await everything.isVisible()) await everything.click();
}

test("a group, and its rooms", async ({ browser }) => {
  const { clinician, clients, close } = await aGroup(withFaces(browser), 4);
  const room = { whole: false };
  for (const page of [clinician, ...clients.map((one) => one.page)]) await showAll(page);
  for (const { name } of clients) await expectSeenAndHeard(clinician, name);
  await shoot(clinician, "group", { ...room, kept: "light" });
  const one = onlyOne(clients).page;
  await showAll(one);
  await shoot(one, "group-of-a-client", { ...room, kept: "phone" });
  await atDesk(clinician);
  await clinician.getByRole("button", { name: "Rooms", exact: true }).click();
  await take(
    clinician.getByRole("button", { name: /How people are spread/ }),
    clinician.getByRole("option", { name: "At random" }),
  );
  await showAll(clinician);
  await shoot(clinician, "planning-rooms", { ...room, kept: "light" });
  await atDesk(clinician);
  await clinician.getByRole("button", { name: "Open 2 rooms" }).click();
  await one
    .getByText(/You are in Room/)
    .first()
    .waitFor();
  await showAll(clinician);
  await shoot(clinician, "rooms-open", { ...room, kept: "dark" });
  await shoot(one, "in-a-room", room);
  await close();
});
