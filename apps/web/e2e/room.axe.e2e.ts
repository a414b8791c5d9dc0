import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import {
  aBrowser,
  aGroup,
  aMeeting,
  ask,
  change,
  knock,
  onlyOne,
  openGroup,
  signIn,
  staffOf,
} from "./meeting.ts";
import { atDesk } from "./viewport.ts";

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name }).first().click();

test("the door from both sides: who waits, who lets in, who is turned away", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, 1);
  const client = await aBrowser(browser);
  await knock(client, onlyOne(meeting.invited));
  await client.getByRole("heading", { level: 1 }).waitFor();
  await isClean(client);

  await openGroup(clinician, meeting);
  await client.getByRole("heading", { name: "You are in the waiting room" }).waitFor();
  await isClean(client);
  await atDesk(clinician);
  await press(clinician, /^People/);
  await clinician.getByRole("button", { name: /^Admit / }).waitFor();
  await isClean(clinician);
  await atDesk(clinician);
  await press(clinician, /^Refuse /);
  await isClean(clinician);
  await atDesk(clinician);
  const asked = clinician.getByRole("alertdialog");
  // On a phone the panel is a sheet of its own: with the width the question goes.
  if (!(await asked.isVisible())) await press(clinician, /^Refuse /);
  await asked.getByRole("button", { name: "Refuse", exact: true }).click();
  await client.getByRole("heading", { name: "You can't join this session" }).waitFor();
  await isClean(client);
  await client.context().close();
  await clinician.context().close();
});

test("the room: together, apart with a call for help and a visit, on the way back, and over", async ({
  browser,
}) => {
  const group = await aGroup(browser, 1);
  const { clinician } = group;
  const client = onlyOne(group.clients).page;
  await isClean(client);
  await isClean(clinician);

  await atDesk(clinician);
  await press(clinician, "Rooms");
  await clinician.getByRole("button", { name: "Open 2 rooms" }).waitFor();
  await isClean(clinician);
  await atDesk(clinician);
  await press(clinician, "Look at the plan first");
  await clinician.getByRole("button", { name: "Add a room" }).waitFor();
  await isClean(clinician);
  await atDesk(clinician);
  await press(clinician, "Open 2 rooms");
  await expect(client.getByText(/You are in Room/).first()).toBeVisible();
  await press(client, "Call for help");
  await clinician.getByRole("region", { name: "1 call for help" }).waitFor();
  await press(clinician, "Listen to Room 1");
  await client.getByText(/is listening in this room/).waitFor();
  await isClean(client);
  await isClean(clinician);
  await atDesk(clinician);
  await press(clinician, "Stop listening to Room 1");
  await press(clinician, "Bring everyone back in 60 seconds");
  await expect(client.getByText(/back in the main room/).first()).toBeVisible();
  await isClean(client);
  await atDesk(clinician);
  await press(clinician, "Bring everyone back now");

  await press(clinician, "Keyboard shortcuts");
  await isClean(clinician);
  await clinician.keyboard.press("Escape");
  await atDesk(clinician);
  await press(clinician, "Leave");
  await isClean(clinician);
  await atDesk(clinician);
  await press(clinician, "End for everybody");
  await client.getByRole("heading", { name: "The session has ended" }).waitFor();
  await isClean(client);
  await isClean(clinician);
  await group.close();
});

test("a link on a second device asks for the code; a revoked one says so", async ({ browser }) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const { sessionId, groupId, invited } = await aMeeting(clinician, 1);
  const { link } = onlyOne(invited);
  const first = await aBrowser(browser);
  await knock(first, onlyOne(invited));
  const second = await aBrowser(browser);
  await second.goto(link);
  await press(second, "Continue");
  await second.getByRole("heading", { name: "Is it you, on another device?" }).waitFor();
  await isClean(second);

  const { members } = await ask<{ members: Named[] }>(clinician, "groups.members", { groupId });
  const personId = members.find(
    ({ displayName }) => displayName === onlyOne(invited).name,
  )?.personId;
  await change(clinician, "links.revoke", { sessionId, personId });
  const third = await aBrowser(browser);
  await third.goto(link);
  await third.getByRole("heading", { name: "This link was replaced" }).waitFor();
  await isClean(third);
  for (const page of [first, second, third, clinician]) await page.context().close();
});

type Named = { readonly personId: string; readonly displayName: string };
