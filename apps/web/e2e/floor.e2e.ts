import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import {
  button,
  choose,
  expectNothingFrom,
  item,
  openFar,
  press,
  pressByKeyboard,
  setSwitch,
  unmute,
  voiceOf,
} from "./floor.ts";
import { expectSeenAndHeard, tracksOf } from "./media.ts";
import { aGroup, tile } from "./meeting.ts";
import { atDesk, onPhone } from "./viewport.ts";

test.setTimeout(180_000);

test("staff turn microphones and cameras off and nobody's on; hands, reactions and answers reach them", async ({
  browser,
}) => {
  const group = await aGroup(browser, 2);
  const { clinician, clinicianName, clients } = group;
  const [ana, ben] = clients;
  if (!ana || !ben) throw new Error("two are needed");
  await onPhone(ben.page);

  await test.step("who is muted is told so, is heard no more, and speaks again when they like", async () => {
    await expectSeenAndHeard(ben.page, ana.name);
    const voice = await voiceOf(ben.page, ana.name);
    await choose(clinician, ana.name, "Mute");
    await expect(ana.page.getByText(/^Staff turned your microphone off/)).toBeVisible();
    await expect(button(ana.page, "Unmute")).toBeEnabled();
    await expect(button(ben.page, "Mute")).toBeVisible();
    await expect(
      tile(ben.page, ana.name).getByRole("img", { name: "Microphone off" }),
    ).toBeVisible();
    await expectNothingFrom(ben.page, [voice]);
    await unmute(ana.page);
    await expectSeenAndHeard(ben.page, ana.name);
  });

  await test.step("all are muted by one press, or all but who speaks", async () => {
    await press(clinician, "Mute all");
    for (const { page } of clients) await expect(button(page, "Unmute")).toBeVisible();
    await expect(button(clinician, "Mute")).toBeVisible();
    for (const { page } of clients) await unmute(page);
    // Both speak by turns: whose name the button has as it is pressed goes on speaking.
    const pressed = await button(clinician, /^Mute all but /).evaluate((one) => {
      const { textContent } = one;
      (one as HTMLButtonElement).click();
      return textContent;
    });
    const [speaker, other] = pressed.endsWith(ana.name) ? [ana, ben] : [ben, ana];
    await expect(button(other.page, "Unmute")).toBeVisible();
    await expect(button(speaker.page, "Mute")).toBeVisible();
  });

  await test.step("a lock keeps microphones off and says so; opening it turns none on", async () => {
    await setSwitch(clinician, "Use the microphone");
    for (const { page } of clients) {
      await expect(page.getByText("Staff keep microphones off for now.")).toBeVisible();
      await expect(button(page, "Unmute")).toBeDisabled();
    }
    await ana.page.keyboard.press("m");
    await expect(button(ana.page, "Unmute")).toBeDisabled();
    await setSwitch(clinician, "Use the microphone");
    for (const { page } of clients) await expect(button(page, "Unmute")).toBeEnabled();
    for (const { page } of clients) await unmute(page);
    await expectSeenAndHeard(ana.page, ben.name);
  });

  await test.step("where the list is hidden, clients read there only who leads; cameras reach staff alone", async () => {
    await setSwitch(clinician, "See the list of people");
    await press(ana.page, /^People/);
    const list = ana.page.getByRole("complementary", { name: "People" });
    await expect(list.getByText("Staff have hidden the list of people.")).toBeVisible();
    await expect(list.getByText(clinicianName, { exact: true })).toBeVisible();
    await expect(list.getByText(ben.name, { exact: true })).toHaveCount(0);
    await setSwitch(clinician, "See the list of people");
    await expect(list.getByText(ben.name, { exact: true })).toBeVisible();
    await press(ana.page, "Close People");

    await setSwitch(clinician, "See each other's cameras");
    await expect(tile(ben.page, ana.name).locator("video")).toHaveCount(0);
    await expect(tile(ben.page, clinicianName).locator("video")).toBeVisible();
    await expect(tile(clinician, ana.name).locator("video")).toBeVisible();
    await setSwitch(clinician, "See each other's cameras");
    await expect(tile(ben.page, ana.name).locator("video")).toBeVisible();
  });

  await test.step("hands go up by keyboard alone, stand in their order, and are lowered by staff", async () => {
    const raised = (page: Page, name: string) =>
      tile(page, name).getByRole("img", { name: "Hand raised" });
    await pressByKeyboard(ben.page, button(ben.page, "Hand"));
    await expect(item(ben.page, "Raise hand")).toBeFocused();
    await ben.page.keyboard.press("Enter");
    await expect(raised(ana.page, ben.name)).toBeVisible();
    await pressByKeyboard(ana.page, button(ana.page, "Raise hand"));
    await expect(button(ana.page, "Lower hand")).toBeVisible();
    await expect(clinician.getByText(`Hands, in order: ${ben.name} and ${ana.name}`)).toBeVisible();
    const hands = clinician.getByRole("region", { name: "Hands raised (2)" });
    await expect(hands.getByRole("listitem")).toContainText([ben.name, ana.name]);
    await press(clinician, `Lower hand of ${ben.name}`);
    await expect(raised(ana.page, ben.name)).toHaveCount(0);
    await expect(raised(ben.page, ana.name)).toBeVisible();
    await press(clinician, "Lower all hands");
    await expect(button(ana.page, "Raise hand")).toBeVisible();
  });

  await test.step("a reaction is on the tile for everybody, until staff clear it", async () => {
    await press(ana.page, "React");
    await item(ana.page, "Applause").click();
    const seen = [ben.page, clinician].map((page) =>
      tile(page, ana.name).getByRole("img", { name: "Applause" }),
    );
    for (const reaction of seen) await expect(reaction).toBeVisible();
    await press(clinician, "Clear reactions");
    // Sooner than by itself, after 10 s.
    for (const reaction of seen) await expect(reaction).toHaveCount(0, { timeout: 4_000 });
  });

  await test.step("staff ask who is done, and read who has not answered", async () => {
    await press(clinician, "Ask everybody");
    await press(ben.page, "I am done");
    await expect(ben.page.getByText(/^Thank you\. Staff see/)).toBeVisible();
    await expect(clinician.getByText("1 of 2 have answered")).toBeVisible();
    await expect(clinician.getByText(`Not yet: ${ana.name}`)).toBeVisible();
    await expect(ben.page.getByText(/^Not yet/)).toHaveCount(0);
    await isClean(clinician);
    await atDesk(clinician);
    await press(ana.page, "I am done");
    await expect(clinician.getByText("Everybody has answered")).toBeVisible();
    await press(clinician, "End question");
    await expect(ben.page.getByText(/^Thank you\. Staff see/)).toHaveCount(0);
  });

  await test.step("where cameras are kept off, they go off, but for an exception that only staff know", async () => {
    const rule = clinician.getByRole("radiogroup", { name: "Clients' cameras" });
    await rule.getByRole("radio", { name: "Please on" }).click();
    await setSwitch(clinician, ben.name);
    await expect(clinician.getByRole("switch", { name: ben.name, exact: true })).toBeChecked();
    await rule.getByRole("radio", { name: "Kept off" }).click();
    await expect(button(ana.page, "Start video")).toBeDisabled();
    await expect(ana.page.getByText("Staff keep cameras off for now.")).toBeVisible();
    await expect(tile(clinician, ana.name).locator("video")).toHaveCount(0);
    await expect(button(ben.page, "Stop video")).toBeVisible();
    await expectSeenAndHeard(ana.page, ben.name);
    await rule.getByRole("radio", { name: "As they like" }).click();
    await expect(button(ana.page, "Start video")).toBeEnabled();
    await press(ana.page, "Start video");
    await expectSeenAndHeard(clinician, ana.name);
  });
  await group.close();
});

async function write(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "Message", exact: true });
  await box.fill(text);
  await box.press("Enter");
  await expect(box).toHaveValue("");
}

const written = (page: Page, text: string) =>
  page.getByRole("log", { name: "Messages" }).getByText(text, { exact: true });

/** Everything that the server tells this page from its next load on. */
async function toldTo(page: Page): Promise<() => string> {
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString())),
  );
  await page.reload();
  await expect(button(page, "Mute")).toBeVisible();
  return () => frames.join("\n");
}

test("a group writes; staff calm a conflict with a private word, a pause and a private room", async ({
  browser,
}) => {
  const group = await aGroup(browser, 2);
  const { clinician, clinicianName, clients } = group;
  const [ana, ben] = clients;
  if (!ana || !ben) throw new Error("two are needed");
  await onPhone(ben.page);
  const told = await toldTo(ben.page);

  await test.step("what one writes is counted until it is read, also behind the menu of a phone", async () => {
    await press(clinician, /^Chat/);
    await write(clinician, "Welcome, everybody");
    await press(ana.page, /^Chat.*1 new message/);
    await expect(written(ana.page, "Welcome, everybody")).toBeVisible();
    await write(ana.page, "Good to be here");
    await expect(written(clinician, "Good to be here")).toBeVisible();
    await expect(button(ben.page, /^More.*2 new things/)).toBeVisible();
    await openFar(ben.page, /^Chat/);
    await expect(written(ben.page, "Welcome, everybody")).toBeVisible();
    await expect(written(ben.page, "Good to be here")).toBeVisible();
    await isClean(ben.page);
    await onPhone(ben.page);
    await press(ben.page, "Close");
    await expect(button(ben.page, "More")).toBeVisible();
  });

  await test.step("staff lock the group chat: clients read and are told why they can't write", async () => {
    await press(clinician, /^People/);
    await setSwitch(clinician, "Write to the group");
    await expect(ana.page.getByText("Staff have locked the group chat.")).toBeVisible();
    await setSwitch(clinician, "Write to the group");
    await expect(ana.page.getByText("Staff have locked the group chat.")).toHaveCount(0);
    await expect(ana.page.getByRole("textbox", { name: "Message", exact: true })).toBeVisible();
    await press(ana.page, "Close Chat");
  });

  await test.step("a private word reaches one person, and nothing of it the other's device", async () => {
    const word = `Shall we talk? ${randomUUID()}`;
    await choose(clinician, ana.name, "Private word");
    await write(clinician, word);
    await expect(written(clinician, word)).toBeVisible();
    await isClean(clinician);
    await atDesk(clinician);
    await expect(ana.page.getByText(`Private message from ${clinicianName}`)).toBeVisible();
    await press(ana.page, "Read");
    await expect(written(ana.page, word)).toBeVisible();
    await expect(ana.page.getByText(`Private to ${ana.name}`)).toBeVisible();
    const answer = `Not in front of the group ${randomUUID()}`;
    await write(ana.page, answer);
    await expect(written(clinician, answer)).toBeVisible();
    await button(ana.page, / To$/).click();
    await ana.page.getByRole("option", { name: "Everybody in this room" }).click();
    await write(ana.page, "Back in a moment");
    await expect(button(ben.page, /^More.*1 new thing$/)).toBeVisible();
    expect(told()).toContain("Back in a moment");
    for (const secret of [word, answer]) expect(told()).not.toContain(secret);
  });

  await test.step("in a pause clients see a calm screen and are silent, and speak again when they like", async () => {
    const voice = await voiceOf(ben.page, ana.name);
    await press(clinician, /^People/);
    await press(clinician, "Pause for all");
    for (const { page } of clients) {
      await expect(page.getByText("The group is paused", { exact: true })).toBeVisible();
      await expect(button(page, "Unmute")).toBeDisabled();
    }
    await expect(clinician.getByText(/^The group is paused: clients/)).toBeVisible();
    await expectNothingFrom(ben.page, [voice]);
    await press(clinician, "End pause");
    for (const { page } of clients) {
      await expect(page.getByText("The group is paused", { exact: true })).toHaveCount(0);
      await expect(button(page, "Unmute")).toBeEnabled();
      await unmute(page);
    }
    await expectSeenAndHeard(ben.page, ana.name);
  });

  await test.step("in a private room two hear each other, and nothing of them reaches the group", async () => {
    const tracks = await Promise.all(
      [ana.name, clinicianName].map((name) => tracksOf(ben.page, name)),
    );
    const all = tracks.flatMap(({ audio, video }) => [audio ?? "", video ?? ""]);
    expect(all).not.toContain("");
    await choose(clinician, ana.name, "Go to a private room");
    for (const page of [clinician, ana.page])
      await expect(page.getByText(/^Private room: nobody else hears you here/)).toBeVisible();
    await expectSeenAndHeard(ana.page, clinicianName);
    await expectSeenAndHeard(clinician, ana.name);
    for (const name of [ana.name, clinicianName]) await expect(tile(ben.page, name)).toHaveCount(0);
    await expectNothingFrom(ben.page, all);
    await expect(button(ana.page, "Close private room")).toHaveCount(0);
    await press(clinician, "Close private room");
    await expectSeenAndHeard(ben.page, ana.name);
    await expectSeenAndHeard(ben.page, clinicianName);
  });
  await group.close();
});
