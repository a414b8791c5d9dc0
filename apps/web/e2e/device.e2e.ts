import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectSeenAndHeard, receivedByTrack, receivedFrom, tracksOf } from "./media.ts";
import { aBrowser, aGroup, aMeeting, onlyOne, openGroup, signIn, staffOf } from "./meeting.ts";

const second = 1_000;

/** From the link to the device check. */
async function toCheck(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "This is my name" }).click();
  await expect(
    page.getByRole("heading", { name: "Check your camera and microphone" }),
  ).toBeVisible();
}

/** Every address that a page asks for. */
function addressesOf(page: Page): Set<string> {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  return hosts;
}

/** Chooses what is behind this person, by its name. */
async function putBehind(within: Page | Locator, page: Page, name: string): Promise<void> {
  await within.getByRole("button", { name: /What is behind me/ }).click();
  await page.getByRole("option", { name, exact: true }).click();
}

/** A picture of one colour, as somebody may have it on their device. */
const aPicture = (page: Page, colour: string) =>
  page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 });
    const pen = canvas.getContext("2d");
    if (pen) pen.fillStyle = fill;
    pen?.fillRect(0, 0, 64, 64);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  }, colour);

/** What colour the upper edge of a moving picture has, where no head is. */
const edgeOf = (video: Locator) =>
  video.evaluate((element: HTMLVideoElement) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 8, height: 8 });
    const pen = canvas.getContext("2d");
    pen?.drawImage(element, 0, 0, 8, 8);
    const [red = 0, green = 0, blue = 0] = pen?.getImageData(7, 0, 1, 1).data ?? [];
    return { red, green, blue };
  });

const settings = async (page: Page) => {
  await page.getByRole("button", { name: "Devices" }).click();
  return page.getByRole("dialog", { name: "Sound, picture and data" });
};

test("before entry a person sees, hears and tries everything, and the verdict goes with them", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, 1);
  await openGroup(clinician, meeting);
  const page = await aBrowser(browser, { phone: true });
  const hosts = addressesOf(page);
  const said: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framesent", ({ payload }) => said.push(payload.toString())),
  );
  await toCheck(page, onlyOne(meeting.invited).link);
  const began = Date.now();

  await test.step("picture, level, speaker and network within 15 s", async () => {
    await expect(page.getByLabel("Your own picture")).toBeVisible();
    await expect(page.getByRole("meter", { name: "Microphone level" })).toBeVisible();
    await page.getByRole("button", { name: "Play a sound" }).click();
    await page.getByRole("button", { name: "I heard it" }).click();
    await expect(page.getByText(/Your connection is (good|fair)/)).toBeVisible();
    expect(Date.now() - began).toBeLessThan(15 * second);
  });

  await test.step("the room behind is blurred in this browser, and nothing comes from elsewhere", async () => {
    await putBehind(page, page, "The room, blurred");
    await expect.poll(() => settingsOf(page)).toEqual({ isPlain: false, isMoving: true });
    await expect(page.getByText("This can't be done on this device")).toHaveCount(0);
    expect(hosts.size).toBe(1);
  });

  await test.step("another picture stands behind them, ours or their own, and theirs goes nowhere", async () => {
    const preview = page.getByLabel("Your own picture");
    await putBehind(page, page, "Evening");
    // A sky at dusk: more blue than green, and neither bright.
    await expect
      .poll(async () => {
        const { green, blue } = await edgeOf(preview);
        return blue > green + 10 && green > 40;
      })
      .toBe(true);
    const posted: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") posted.push(request.url());
    });
    const buffer = Buffer.from(await aPicture(page, "#c01090"), "base64");
    const mine = { name: "mine.png", mimeType: "image/png", buffer };
    await page.locator('input[type="file"]').setInputFiles(mine);
    await expect(page.getByRole("button", { name: /My own picture/ })).toBeVisible();
    await expect
      .poll(async () => {
        const { red, green, blue } = await edgeOf(preview);
        return red > 130 && green < 80 && blue > 90;
      })
      .toBe(true);
    expect(posted).toEqual([]);
    expect(hosts.size).toBe(1);
  });

  await test.step("what was found goes with the person to the door", async () => {
    await page.getByRole("button", { name: "Ask to join" }).click();
    await expect(page.getByRole("heading", { name: "You are in the waiting room" })).toBeVisible();
    const enter = said.find((frame) => frame.includes("live.enter"));
    expect(enter).toMatch(/"network":"(good|fair)"/);
    expect(enter).toContain('"speaker":true');
  });
  await page.context().close();
  await clinician.context().close();
});

/** Whether the preview shows the camera's own track, and whether it goes on. */
const settingsOf = (page: Page) =>
  page.getByLabel("Your own picture").evaluate(async (video: HTMLVideoElement) => {
    const [track] = (video.srcObject as MediaStream).getVideoTracks();
    const isPlain = track?.getSettings().deviceId !== undefined && !("writable" in track);
    const from = video.currentTime;
    await new Promise((resolve) => setTimeout(resolve, 700));
    return { isPlain, isMoving: video.currentTime > from };
  });

test("who is refused a device reads the steps of their browser and tries again without a reload", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, 1);
  const page = await aBrowser(browser);
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    Object.assign(window, { isRefused: true });
    devices.getUserMedia = (wanted) =>
      (window as Window & { isRefused?: boolean }).isRefused
        ? Promise.reject(new DOMException("", "NotAllowedError"))
        : open(wanted);
    Reflect.deleteProperty(Navigator.prototype, "wakeLock");
  });
  await toCheck(page, onlyOne(meeting.invited).link);
  await expect(page.getByText("The camera is blocked in this browser")).toBeVisible();
  await expect(
    page.getByText("Press the symbol to the left of the address.").first(),
  ).toBeVisible();
  await expect(page.getByText("If it stays blocked:").first()).toBeVisible();
  await expect(page.getByText(/can't keep the screen on/)).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isRefused: false }));
  const blocked = (what: string) => page.getByRole("status").filter({ hasText: `The ${what} is` });
  for (const what of ["camera", "microphone"])
    await blocked(what).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("The camera is blocked in this browser")).toHaveCount(0);
  await expect(page.getByRole("meter", { name: "Microphone level" })).toBeVisible();
  await page.context().close();
  await clinician.context().close();
});

test("in the room devices die and come back, data is saved, and what is behind is blurred", async ({
  browser,
}) => {
  const group = await aGroup(browser, 1);
  const { clinician, clinicianName } = group;
  const client = onlyOne(group.clients);
  await expectSeenAndHeard(clinician, client.name);
  await expectSeenAndHeard(client.page, clinicianName);
  const framesAt = async () => (await receivedFrom(clinician, client.name)).frames;

  await test.step("a microphone that dies is found by itself, and one press restores it", async () => {
    await client.page.evaluate(() =>
      Promise.all(
        (window as Window & { watchedPeers?: RTCPeerConnection[] }).watchedPeers
          // The test of the network before entry has left closed ones behind.
          ?.filter(({ connectionState }) => connectionState === "connected")
          .flatMap((peer) => peer.getSenders())
          .filter(({ track }) => track?.kind === "audio")
          .map((sender) => sender.replaceTrack(null)) ?? [],
      ),
    );
    const restore = client.page.getByRole("button", { name: "Tap to restore" });
    // Found after 5 s at most by the page's own clock; a busy machine's clock is another one.
    await expect(restore).toBeVisible({ timeout: 12 * second });
    await expect(client.page.getByText(/The others can't hear you/)).toBeVisible();
    const { audio } = await tracksOf(clinician, client.name);
    const bytes = async () => (await receivedByTrack(clinician))[audio ?? ""]?.bytes ?? 0;
    const before = await bytes();
    await restore.click();
    await expect(restore).toHaveCount(0);
    await expect.poll(bytes).toBeGreaterThan(before);
    await expect(client.page.getByRole("button", { name: "Mute", exact: true })).toBeVisible();
  });

  await test.step("one press leaves voices alone, another brings everything back as it was", async () => {
    const dialog = await settings(client.page);
    await dialog.getByRole("radio", { name: "Audio only" }).click();
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(client.page.getByText(/your camera rests/)).toBeVisible();
    const { video } = await tracksOf(client.page, clinicianName);
    const bytes = async () => (await receivedByTrack(client.page))[video ?? ""]?.bytes ?? 0;
    await expect
      .poll(async () => {
        const before = await bytes();
        await client.page.waitForTimeout(second);
        return (await bytes()) - before;
      })
      .toBe(0);
    await expect(
      clinician.getByRole("article", { name: client.name }).locator("video"),
    ).toHaveCount(0);
    const before = await framesAt();
    await client.page.getByRole("button", { name: "Show everything" }).click();
    await expect.poll(framesAt).toBeGreaterThan(before);
    await expect
      .poll(async () => {
        const was = await bytes();
        await client.page.waitForTimeout(second);
        return (await bytes()) - was;
      })
      .toBeGreaterThan(0);
  });

  await test.step("what is behind is blurred without an interruption for the others", async () => {
    const dialog = await settings(client.page);
    await putBehind(dialog, client.page, "The room, blurred");
    await expect(dialog.getByText("Starting …")).toHaveCount(0);
    await expect(dialog.getByText(/can't be done on this device/)).toHaveCount(0);
    await dialog.getByText("Take background noise away").click();
    await expect(dialog.getByText("Starting …")).toHaveCount(0);
    await expect(dialog.getByText(/Noise can't be taken away/)).toHaveCount(0);
    await dialog.getByRole("button", { name: "Done" }).click();
    const before = await framesAt();
    await expect.poll(framesAt).toBeGreaterThan(before + 3);
    const { audio } = await tracksOf(clinician, client.name);
    const bytes = async () => (await receivedByTrack(clinician))[audio ?? ""]?.bytes ?? 0;
    const heard = await bytes();
    await expect.poll(bytes).toBeGreaterThan(heard);
  });

  await test.step("a shared screen is seen as one sharp picture, and gone when it ends", async () => {
    await clinician.getByRole("button", { name: "Share screen" }).click();
    const screen = client.page.getByRole("figure", { name: /^The screen of/ }).locator("video");
    await expect(screen).toBeVisible();
    await clinician.getByRole("button", { name: "Stop sharing" }).click();
    await expect(screen).toHaveCount(0);
  });
  await group.close();
});
