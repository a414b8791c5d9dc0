import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aBrowser, aMeeting, knock, onlyOne, signIn, staffOf } from "./meeting.ts";
import { onHost, runDir } from "./system.ts";

type Notice = { readonly to: string; readonly text: string };

/** What every message to somebody about a call says. The names of the files say nothing of when they went out. */
function allTo(address: string): readonly string[] {
  const folder = join(runDir, "outbox");
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Notice)
    .filter(({ to, text }) => to === address && pathIn(text) !== "")
    .map(({ text }) => text);
}

/** The message that comes to somebody beside those that were there before. */
async function nextTo(address: string, before: readonly string[]): Promise<string> {
  const fresh = () => allTo(address).find((text) => !before.includes(text)) ?? "";
  await expect.poll(fresh, { timeout: 20_000 }).not.toBe("");
  return fresh();
}

/** The way to the call that a message is about. */
const pathIn = (text: string) => /\/calls\/[0-9a-f-]+/.exec(text)?.[0] ?? "";

/** A client at home calls for help, and gives a number to be called back on. */
async function callsFromHome(browser: Browser, number: string): Promise<Page> {
  const home = await aBrowser(browser, { phone: true });
  await signInByCode(home, clientOf(5), "callback");
  await home.getByRole("button", { name: "I need help now" }).click();
  await home.getByLabel(/^Your phone number/).fill(number);
  await home.getByRole("button", { name: "Ask the person on call to come" }).click();
  await expect(home.getByText(`They can call you at ${number}.`)).toBeVisible();
  await isClean(home);
  return home;
}

test("a client in the waiting room asks for help: who is on call is written to, comes, and closes it with a note", async ({
  browser,
}) => {
  const { email: counsellor } = staffOf("crisis_counsellor");
  const before = allTo(counsellor);
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const guest = onlyOne((await aMeeting(clinician, 1)).invited);
  const client = await aBrowser(browser, { phone: true });
  await knock(client, guest);
  await expect(client.getByRole("heading", { name: "You are early" })).toBeVisible();

  await client.getByRole("button", { name: "I need help now" }).click();
  await expect(client.getByRole("link", { name: /^Call 988, 988/ })).toBeVisible();
  await isClean(client);
  await client.context().setOffline(true);
  await client.getByRole("button", { name: "Ask the person on call to come" }).click();
  await expect(client.getByText("This has not gone out yet")).toBeVisible();
  await client.context().setOffline(false);
  await expect(client.getByText("We are asking the person on call.")).toBeVisible();

  const text = await nextTo(counsellor, before);
  expect(text).not.toMatch(/crisis|client|group|recovery|harbor/i);

  const onCall = await aBrowser(browser);
  await signIn(onCall, staffOf("crisis_counsellor"));
  await onCall.goto(onHost("clinic", pathIn(text)));
  await expect(onCall.getByText(`${guest.name} needs somebody now.`)).toBeVisible();
  await isClean(onCall);
  await onCall.getByRole("button", { name: "I am coming" }).click();
  await expect(onCall.getByText("It is yours now.")).toBeVisible();
  await expect(client.getByText(/ is coming to you\./)).toBeVisible();
  await isClean(client);

  await clinician.goto(onHost("clinic", "/risk"));
  const theirs = clinician.getByRole("article", { name: guest.name }).first();
  await expect(theirs).toBeVisible();
  await theirs.getByRole("button", { name: `What happened: ${guest.name}` }).click();
  await expect(theirs.getByText(/accepted the call/)).toBeVisible();
  await isClean(clinician);

  await onCall.getByRole("button", { name: `Close: ${guest.name}` }).click();
  await onCall.getByRole("button", { name: "Close it" }).click();
  await expect(onCall.getByText("Write what was done")).toBeVisible();
  await onCall.getByLabel("What was done").fill("We talked; she is safe.");
  await onCall.getByRole("button", { name: "Close it" }).click();
  await clinician.getByRole("radio", { name: "Closed" }).click();
  await expect(clinician.getByText("We talked; she is safe.").first()).toBeVisible();

  const answered = allTo(counsellor);
  const home = await callsFromHome(browser, "555 0142");
  const another = await nextTo(counsellor, answered);
  await onCall.goto(onHost("clinic", pathIn(another)));
  await onCall.getByRole("button", { name: "I am coming" }).click();
  await expect(onCall.getByRole("link", { name: "Call back: 555 0142" })).toBeVisible();
  await expect(home.getByText(/ is coming to you\./)).toBeVisible();
  await Promise.all([client, onCall, clinician, home].map((page) => page.context().close()));
});

test("a supervisor keeps the roster and the crisis lines; who saves second is told so", async ({
  browser,
}) => {
  const supervisor = await aBrowser(browser);
  await signIn(supervisor, staffOf("supervisor"));
  await supervisor.goto(onHost("clinic", "/on-call"));
  await supervisor.getByRole("heading", { name: "Hours 1" }).waitFor();
  await isClean(supervisor);
  const manager = await aBrowser(browser);
  await signIn(manager, staffOf("program_manager"));
  await manager.goto(onHost("clinic", "/on-call"));
  await manager.getByRole("heading", { name: "Hours 1" }).waitFor();

  const seconds = "Seconds until the next person is asked";
  await supervisor.getByLabel(seconds).fill("240");
  await supervisor.getByRole("button", { name: "Save" }).click();
  await expect(supervisor.getByText("Saved", { exact: false })).toBeVisible();
  await manager.getByLabel(seconds).fill("120");
  await manager.getByRole("button", { name: "Save" }).click();
  await expect(manager.getByRole("alert")).toBeVisible();
  await manager.reload();
  await expect(manager.getByLabel(seconds)).toHaveValue("240");

  await supervisor.getByRole("link", { name: "Help settings" }).click();
  const texting = supervisor.getByRole("button", { name: "Move Crisis Text Line up" });
  await texting.press("Enter");
  await isClean(supervisor);
  await supervisor.getByRole("button", { name: "Save numbers and lines" }).click();
  await expect(supervisor.getByText("Saved", { exact: true })).toBeVisible();
  await manager.goto(onHost("clinic", "/settings/help"));
  await expect(manager.getByRole("heading", { level: 3 }).first()).toHaveText("Crisis Text Line");
  await manager.getByRole("button", { name: "I need help now" }).click();
  const shown = manager.getByRole("dialog").getByRole("heading", { level: 3 });
  await expect(shown.first()).toHaveText("Crisis Text Line");
  await Promise.all([supervisor, manager].map((page) => page.context().close()));
});

test("a clinician says from the list of people that they worry: the queue has it, with their words", async ({
  page,
}) => {
  await signIn(page, staffOf("clinician"));
  const { groupId, sessionId, invited } = await aMeeting(page, 1);
  const { name } = onlyOne(invited);
  await page.goto(onHost("clinic", `/groups/${groupId}/sessions/${sessionId}/people`));
  await page.getByRole("button", { name: `I am worried about ${name}` }).click();
  await page.getByRole("button", { name: "Put into the queue" }).click();
  await page.getByText("Write what worries you").waitFor();
  await isClean(page);
  const worry = `She was not herself, ${sessionId}`;
  await page.getByLabel("What worries you").fill(worry);
  await page.getByText("To know: it can wait some days").click();
  await page.getByRole("button", { name: "Put into the queue" }).click();
  await page.getByText(/Number \d+ of \d+ that are open/).waitFor();
  await isClean(page);
  await page.goto(onHost("clinic", "/risk"));
  await expect(page.getByText(worry)).toBeVisible();
});
