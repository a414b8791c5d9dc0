import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { aBrowser, aMeeting, knock, onlyOne, openGroup, signIn, staffOf } from "./meeting.ts";
import { take } from "./menu.ts";
import { onHost, runDir, seed } from "./system.ts";
import { atDesk, onPhone } from "./viewport.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

/** Chooses one thing from the menu of a person's way in and out. */
async function choose(staff: Page, name: string, item: string) {
  const way = staff.getByRole("menuitem", { name: item });
  await take(button(staff, `Door and help for ${name}`), way);
}

test("from the door and back: words, passcode, an address, sent back, removed, and let come again", async ({
  browser,
}) => {
  const staff = await aBrowser(browser);
  await signIn(staff, staffOf("clinician"));
  const meeting = await aMeeting(staff, 1);
  const guest = onlyOne(meeting.invited);
  await openGroup(staff, meeting);
  await button(staff, /^People/).click();
  await staff.getByLabel("New passcode").fill("lantern");
  await button(staff, "Set passcode").click();
  await expect(staff.getByText("This group has a passcode.")).toBeVisible();

  const client = await aBrowser(browser, { phone: true });
  await knock(client, guest);
  await expect(client.getByRole("heading", { name: "You are in the waiting room" })).toBeVisible();
  await button(staff, "Write to all who wait").click();
  await staff.getByRole("textbox", { name: "Message" }).fill("We begin in five minutes");
  await staff.getByRole("dialog").getByRole("button", { name: "Send", exact: true }).click();
  await expect(client.getByText("We begin in five minutes")).toBeVisible();
  await client.getByRole("textbox", { name: "Passcode" }).fill("wrong one");
  await button(client, "Send").click();
  await expect(client.getByText("You can try 4 more times").first()).toBeVisible();
  await client.getByLabel("Address where you are now").fill("12 Elm Street");
  await button(client, "Save").click();
  await expect(client.getByText("Only who leads the group can see it.")).toBeVisible();
  await isClean(client);
  await client.getByRole("textbox", { name: "Passcode" }).fill("lantern");
  await button(client, "Send").click();
  await expect(client.getByRole("textbox", { name: "Passcode" })).toBeHidden();

  await button(staff, `Admit ${guest.name}`).click();
  await expect(client.getByRole("toolbar", { name: "Session tools" })).toBeVisible();
  await expect(staff.getByRole("heading", { name: "In this room (2)" })).toBeVisible();
  await choose(staff, guest.name, "Emergency contact");
  await expect(staff.getByText("12 Elm Street")).toBeVisible();
  await expect(staff.getByRole("link", { name: "+1 555 0142" })).toBeVisible();
  await staff.keyboard.press("Escape");
  await expect(staff.getByText("12 Elm Street")).toBeHidden();
  await choose(staff, guest.name, "Send back to the waiting room");
  await staff
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Send back/ })
    .click();
  await expect(client.getByText("You are back in the waiting room.")).toBeVisible();
  await expect(staff.getByText("Sent back", { exact: true })).toBeVisible();

  await choose(staff, guest.name, "Remove from the session");
  await staff.getByLabel("Reason").fill("Needs to talk to the program first");
  await staff
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Remove/ })
    .click();
  await expect(
    client.getByRole("heading", { name: "You are no longer in this session" }),
  ).toBeVisible();
  await button(client, "Ask again").click();
  await expect(
    client.getByRole("heading", { name: "You are no longer in this session" }),
  ).toBeVisible();
  await expect(staff.getByText("Needs to talk to the program first")).toBeVisible();
  await isClean(staff);
  await atDesk(staff);
  if (!(await button(staff, `Let ${guest.name} come back`).isVisible()))
    await button(staff, /^People/).click();
  await button(staff, `Let ${guest.name} come back`).click();
  await expect(staff.getByText("Needs to talk to the program first")).toBeHidden();
  await button(client, "Ask again").click();
  await expect(client.getByRole("heading", { name: "You are in the waiting room" })).toBeVisible();
  for (const page of [client, staff]) await page.context().close();
});

/** The link in the newest message to this contact. */
function mailedLink(contact: string): string | undefined {
  const folder = join(runDir, "outbox");
  const notices = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Notice)
    .filter(({ to, subject }) => to === contact && subject === "Your link");
  return /https?:\/\/\S+/.exec(notices.at(-1)?.text ?? "")?.[0];
}
type Notice = { readonly to: string; readonly subject: string; readonly text: string };

test("by keyboard on a small phone: a lost link is asked for anew, and a family name is not shown", async ({
  browser,
}) => {
  const staff = await aBrowser(browser);
  await signIn(staff, staffOf("clinician"));
  const { invited, groupId, sessionId } = await aMeeting(staff, 1);
  const guest = onlyOne(invited);
  await staff.goto(onHost("clinic", `/groups/${groupId}/sessions/${sessionId}/people`));
  await button(staff, `Take back the link of ${guest.name}`).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Take back the link" }).click();
  await expect(staff.getByText("Link taken back").first()).toBeVisible();
  await expect(staff.getByRole("radio", { name: "Other names than their own" })).toBeVisible();

  const client = await aBrowser(browser, { phone: true });
  await onPhone(client);
  await client.goto(guest.link);
  const ask = button(client, "Send me a new link");
  await ask.focus();
  await client.keyboard.press("Enter");
  await expect(client.getByText("If you can still join, a new link is on its way")).toBeVisible();
  await isClean(client);
  await onPhone(client);

  const [tenant] = seed().tenants;
  const person = tenant?.clients.find(({ name }) => name.startsWith(guest.name));
  const contact = (person as { contact?: string } | undefined)?.contact ?? "";
  await expect.poll(() => mailedLink(contact)).toBeTruthy();
  const link = mailedLink(contact) ?? "";
  await client.goto(onHost("c7", new URL(link).pathname + new URL(link).hash));
  await button(client, "Continue").focus();
  await client.keyboard.press("Enter");
  const name = client.getByLabel("Your name in the group");
  await expect(name).toHaveValue(guest.name);
  await name.fill(person?.name ?? "");
  await client.keyboard.press("Enter");
  await expect(client.getByText(/Leave your family name out: a first name/)).toBeVisible();
  await name.fill(guest.name);
  await client.keyboard.press("Enter");
  await expect(button(client, "Ask to join")).toBeVisible();
  for (const page of [client, staff]) await page.context().close();
});
