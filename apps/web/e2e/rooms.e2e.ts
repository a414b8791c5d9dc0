import { expect, type Page, test } from "@playwright/test";
import { attachDiary, downloadDiary } from "./attaching.ts";
import { asOnIos, heardByWebAudio, isByElement, listenIn, loudnessOf } from "./media.ts";
import { aBrowser, aGroup, goIn, signIn, staffOf } from "./meeting.ts";
import { take } from "./menu.ts";
import { logs, onHost } from "./system.ts";
import { onPhone } from "./viewport.ts";

const second = 1_000;
const inRoom = (page: Page, room: RegExp | string = /Room \d/) =>
  page.getByText(new RegExp(`You are in ${typeof room === "string" ? room : room.source}`)).first();
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const press = (page: Page, name: string | RegExp) => button(page, name).first().click();
const listed = (page: Page, list: string) =>
  page.getByRole("grid", { name: list }).getByRole("row");

async function choose(page: Page, label: RegExp, option: string | RegExp): Promise<void> {
  await take(button(page, label).first(), page.getByRole("option", { name: option }));
}

const move = (page: Page, name: string, way: string) =>
  take(button(page, `Move ${name}`).first(), page.getByRole("menuitem", { name: way }));

/** Takes somebody by the handle, and puts them down in another list: with the keyboard alone. */
async function dragByKeyboard(page: Page, name: string, list: string): Promise<void> {
  const handle = button(page, `Drag ${name}`);
  await handle.focus();
  await page.keyboard.press("Enter");
  const target = button(page, `Drop on ${list}`);
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 12; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(listed(page, list).filter({ hasText: name })).toBeVisible();
}

test("staff plan rooms beside the group, lead them, and everybody comes back without a tap", async ({
  browser,
}) => {
  const group = await aGroup(browser, 3);
  const { clinician, clinicianName, clients } = group;
  const [ana, ben, cem] = clients;
  if (!ana || !ben || !cem) throw new Error("three are needed");
  await onPhone(ben.page);

  await test.step("rooms are planned by keyboard, with the group in view", async () => {
    await press(clinician, "Rooms");
    await choose(clinician, /How people are spread/, "By hand");
    await button(clinician, "Make the rooms").focus();
    await clinician.keyboard.press("Enter");
    await expect(listed(clinician, "In no room")).toHaveCount(3);
    await dragByKeyboard(clinician, ana.name, "People in Room 1");
    await dragByKeyboard(clinician, ben.name, "People in Room 1");
    await dragByKeyboard(clinician, cem.name, "People in Room 2");
    await expect(clinician.getByRole("article", { name: ana.name })).toBeVisible();
    await button(clinician, "Task for Room 1").focus();
    await clinician.keyboard.press("Enter");
    await clinician.getByRole("textbox", { name: "What to do in this room" }).focus();
    await clinician.keyboard.type("Name three things that helped");
    await attachDiary(clinician);
    await press(clinician, "Save the task");
    await expect(clinician.getByText("The plan is saved.")).toBeVisible();
  });

  await test.step("everybody is where they were planned, with the task in sight, also on a small phone", async () => {
    await press(clinician, "Open 2 rooms");
    await expect(inRoom(ana.page, "Room 1")).toBeVisible();
    await expect(inRoom(ben.page, "Room 1")).toBeVisible();
    await expect(inRoom(cem.page, "Room 2")).toBeVisible();
    for (const { page } of [ana, ben]) {
      await expect(page.getByText("Name three things that helped")).toBeVisible();
      await expect(page.getByText(/You are in Room 1 · 1[45]:\d\d left/)).toBeVisible();
    }
    await expect(cem.page.getByText("Name three things that helped")).toHaveCount(0);
  });

  await test.step("who is in the room downloads its file, and staff; the other room is offered none", async () => {
    for (const page of [ana.page, ben.page, clinician]) await downloadDiary(page);
    await expect(cem.page.getByText("diary.pdf")).toHaveCount(0);
    expect(logs()).not.toContain("diary.pdf");
  });

  await test.step("who calls for help is seen with room and wait; staff are at the door before they are in", async () => {
    await press(ben.page, "Call for help");
    await expect(ben.page.getByText("You called for help.")).toBeVisible();
    const queue = clinician.getByRole("region", { name: "1 call for help" });
    await expect(queue.getByText(/Room 1 · just now/)).toBeVisible();
    await press(clinician, `Go to ${ben.name}`);
    await expect(ana.page.getByText(`${clinicianName} is at the door`).first()).toBeVisible();
    await expect(ana.page.getByText(`${clinicianName} has joined this room`)).toBeVisible({
      timeout: 10 * second,
    });
    await expect(clinician.getByText("You are in Room 1").first()).toBeVisible();
    const done = button(clinician, `Done: ${ben.name}`);
    if (await done.isVisible()) await done.click();
    await expect(button(ben.page, "Call for help")).toBeVisible();
    await press(clinician, "Back to the main room");
    await expect(ana.page.getByText(`${clinicianName} has joined this room`)).toHaveCount(0);
  });

  await test.step("listening in is announced too, and staff stay in the main room", async () => {
    await press(clinician, "Listen to Room 2");
    await expect(cem.page.getByText(`${clinicianName} is at the door`).first()).toBeVisible();
    await expect(cem.page.getByText(`${clinicianName} is listening in this room`)).toBeVisible({
      timeout: 10 * second,
    });
    await press(clinician, "Stop listening to Room 2");
    await expect(cem.page.getByText(/is listening in this room/)).toHaveCount(0);
  });

  await test.step("a voice to all rooms is named, and lowers the room's own talk while it lasts", async () => {
    await asOnIos(ben.page);
    await listenIn(ben.page);
    await press(clinician, "Speak to all rooms");
    await expect(clinician.getByText("Every room hears you")).toBeVisible();
    await expect(ana.page.getByText(`${clinicianName} speaks to all rooms`)).toBeVisible();
    await expect.poll(() => loudnessOf(ana.page, ben.name)).toBeLessThan(0.5);
    await expect.poll(() => isByElement(ben.page, ana.name)).toBe(false);
    await expect.poll(() => heardByWebAudio(ben.page)).toMatchObject({ sounds: true });
    expect((await heardByWebAudio(ben.page)).gain).toBeLessThan(0.5);
    await press(clinician, "Stop speaking to all rooms");
    await expect.poll(() => loudnessOf(ana.page, ben.name)).toBe(1);
    await expect.poll(() => isByElement(ben.page, ana.name)).toBe(true);
  });

  await test.step("a client goes to main and back to their room", async () => {
    await press(ben.page, "Back to the main room");
    await expect(ben.page.getByText("Breakout rooms are open").first()).toBeVisible();
    await press(ben.page, "Back to Room 1");
    await expect(inRoom(ben.page, "Room 1")).toBeVisible();
  });

  await test.step("one is moved and two are swapped within 3 seconds; there is more time; all are written to", async () => {
    await move(clinician, ana.name, "To Room 2");
    await expect(inRoom(ana.page, "Room 2")).toBeVisible({ timeout: 3 * second });
    await expect(button(ana.page, "Download diary.pdf")).toHaveCount(0);
    await expect(listed(clinician, "People in Room 2").filter({ hasText: ana.name })).toBeVisible();
    await move(clinician, ana.name, `Swap with ${ben.name} (Room 1)`);
    await expect(inRoom(ana.page, "Room 1")).toBeVisible({ timeout: 3 * second });
    await expect(inRoom(ben.page, "Room 2")).toBeVisible({ timeout: 3 * second });
    await press(clinician, "5 minutes more");
    await expect(cem.page.getByText(/You are in Room 2 · (1[6-9]|20):\d\d left/)).toBeVisible();
    await clinician.getByRole("textbox", { name: "Message" }).fill("Two minutes left");
    await press(clinician, "Send to rooms");
    await expect(clinician.getByText("Sent.")).toBeVisible();
  });

  await test.step("a reload comes back into the same room", async () => {
    await cem.page.reload();
    await expect(inRoom(cem.page, "Room 2")).toBeVisible();
  });

  await test.step("everybody is warned and brought back, also who never taps", async () => {
    await press(clinician, "Bring everyone back in 10 seconds");
    await expect(ana.page.getByText("You are back in the main room in 10 seconds")).not.toHaveCount(
      0,
    );
    for (const { page } of clients)
      await expect(inRoom(page)).toHaveCount(0, { timeout: 15 * second });
    for (const { page } of clients)
      await expect(page.getByRole("button", { name: "Mute", exact: true })).toBeVisible();
    await expect(button(clinician, "Open 2 rooms")).toBeVisible();
  });
  await group.close();
});

/** Another one who leads the group, in the same room. */
async function aSecondLeader(clinician: Page): Promise<Page> {
  const browser = clinician.context().browser();
  if (!browser) throw new Error("no browser");
  const leader = await aBrowser(browser);
  await signIn(leader, staffOf("facilitator"));
  await leader.goto(onHost("clinic", new URL(clinician.url()).pathname));
  await goIn(leader);
  return leader;
}

test("two staff never mix their plans, and where clients choose, the rooms are there after a reload", async ({
  browser,
}) => {
  const group = await aGroup(browser, 1);
  const { clinician } = group;
  const client = group.clients[0]?.page;
  if (!client) throw new Error("nobody came");
  const leader = await aSecondLeader(clinician);

  await test.step("who saves second sees the newer plan, and puts theirs in its place", async () => {
    await press(clinician, "Rooms");
    await choose(clinician, /How people are spread/, "By hand");
    await press(clinician, "Make the rooms");
    await expect(clinician.getByText("The plan is saved.")).toBeVisible();
    await press(leader, "Rooms");
    const theirs = leader.getByRole("textbox", { name: "Name of room 1" });
    await expect(theirs).toHaveValue("Room 1");
    await theirs.fill("");
    // Nothing is saved while somebody types: the other one is first.
    const typing = theirs.pressSequentially("Harbour, with a view of the sea", { delay: 150 });
    await clinician.getByRole("textbox", { name: "Name of room 1" }).fill("Garden");
    await typing;
    await expect(leader.getByText("Somebody else changed the plan: here is theirs")).toBeVisible();
    await expect(theirs).toHaveValue("Garden");
    await press(leader, "Use my rooms instead");
    await expect(clinician.getByRole("textbox", { name: "Name of room 1" })).toHaveValue(
      "Harbour, with a view of the sea",
    );
  });

  await test.step("a client picks a room, before and after a reload", async () => {
    await clinician.getByText("Clients may change rooms themselves").click();
    await press(clinician, "Open 2 rooms");
    await expect(client.getByRole("heading", { name: "Choose a room" })).toBeVisible();
    await client.reload();
    await press(client, "Go to Room 2");
    await expect(inRoom(client, "Room 2")).toBeVisible();
    await take(
      button(client, "Change room"),
      client.getByRole("menuitem", { name: /^To Harbour/ }),
    );
    await expect(inRoom(client, /Harbour/)).toBeVisible();
    await press(leader, "Bring everyone back now");
    await expect(inRoom(client, /Harbour/)).toHaveCount(0);
  });
  await leader.context().close();
  await group.close();
});

test("rooms and pairs prepared before hold for people who only have a link, and the reason stays with staff", async ({
  browser,
}) => {
  const group = await aGroup(browser, 2);
  const { clinician, clients, meeting } = group;
  const [ana, ben] = clients;
  if (!ana || !ben) throw new Error("two are needed");
  const reason = `They are siblings ${meeting.sessionId.slice(-4)}`;
  const set = `Tuesday ${meeting.sessionId.slice(-4)}`;
  const told: string[] = [];
  ana.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => told.push(payload.toString())),
  );
  await ana.page.reload();

  const desk = await clinician.context().newPage();
  await test.step("two are kept apart, and rooms are prepared by menu", async () => {
    await desk.goto(onHost("clinic", `/sessions/${meeting.sessionId}/prepare`));
    await choose(desk, /First person/, ana.name);
    await choose(desk, /Second person/, ben.name);
    await desk.getByRole("textbox", { name: "Reason, for staff only" }).fill(reason);
    await press(desk, "Save the pair");
    await expect(desk.getByText(`Reason: ${reason}`)).toBeVisible();
    await press(desk, "Prepare rooms");
    await desk.getByRole("textbox", { name: /Name of these rooms/ }).fill(set);
    await move(desk, ana.name, "To Room 1");
    await move(desk, ben.name, "To Room 1");
    await expect(desk.getByText(/are to be apart, and are in one room/)).toBeVisible();
    await move(desk, ben.name, "To Room 2");
    await press(desk, "Save the rooms");
    await expect(desk.getByRole("article", { name: set })).toBeVisible();
  });

  await test.step("the prepared rooms are opened in the group", async () => {
    await clinician.reload();
    await press(clinician, "Rooms");
    await choose(clinician, /How people are spread/, `Prepared: ${set}`);
    await press(clinician, "Open these rooms");
    await expect(inRoom(ana.page, "Room 1")).toBeVisible({ timeout: 3 * second });
    await expect(inRoom(ben.page, "Room 2")).toBeVisible({ timeout: 3 * second });
    await press(clinician, "Bring everyone back now");
    await expect(inRoom(ana.page)).toHaveCount(0);
  });

  await test.step("a plan that puts them together is not opened, and says why; clients are told nothing", async () => {
    await expect(button(clinician, "Open 2 rooms")).toBeVisible();
    await move(clinician, ben.name, "To Room 1");
    await expect(clinician.getByText(`Reason: ${reason}`)).toBeVisible();
    await expect(button(clinician, "Open 2 rooms")).toBeDisabled();
    expect(told.length).toBeGreaterThan(0);
    expect(told.join("\n")).not.toContain(reason);
  });

  await press(desk, new RegExp(`^Remove the pair of .*`));
  await press(desk, `Delete ${set}`);
  await desk.getByRole("alertdialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(desk.getByRole("article", { name: set })).toHaveCount(0);
  await group.close();
});
