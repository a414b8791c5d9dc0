import { expect, test } from "@playwright/test";
import { aBrowser, aMeeting, knock, signIn, staffOf } from "./meeting.ts";

test("opening a link uses nothing; one press, a name and a device check lead to the door", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const { invited } = await aMeeting(clinician, 1);
  const [guest] = invited;
  if (!guest) throw new Error("nobody was invited");

  const scanner = await aBrowser(browser);
  await scanner.goto(guest.link);
  await scanner.getByRole("button", { name: "Continue" }).waitFor();
  await scanner.context().close();

  const client = await aBrowser(browser, { phone: true });
  await client.goto(guest.link);
  await client.getByRole("button", { name: "Continue" }).click();
  await expect(client.getByLabel("Your name in the group")).toHaveValue(guest.name);
  expect(client.url()).not.toContain("#");
  await client.getByRole("button", { name: "This is my name" }).click();
  const level = client.getByRole("meter", { name: "Microphone level" });
  await expect
    .poll(async () => Number(await level.getAttribute("aria-valuenow")), {
      timeout: 15_000,
      // The fake microphone beeps once a second: a look each second may miss every beep.
      intervals: [70],
    })
    .toBeGreaterThan(0.1);
  const video = client.getByLabel("Your own picture");
  await expect.poll(() => video.evaluate((v: HTMLVideoElement) => v.videoWidth)).toBeGreaterThan(0);
  await client.getByRole("button", { name: "Ask to join" }).click();
  await expect(client.getByRole("button", { name: "Ask to join" })).toBeHidden();

  await client.reload();
  await expect(client.getByRole("button", { name: "This is my name" })).toBeHidden();
  await expect(client.getByRole("button", { name: "I need help now" })).toBeVisible();
  await client.context().close();
  await clinician.context().close();
});

test("who blocked the camera gets steps, tries again without a reload, and may go on without", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const { invited } = await aMeeting(clinician, 1);
  const client = await aBrowser(browser, { phone: true });
  await client.addInitScript(() => {
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    let refusals = 2;
    navigator.mediaDevices.getUserMedia = (wanted) =>
      (refusals -= 1) >= 0
        ? Promise.reject(new DOMException("no", "NotAllowedError"))
        : real(wanted);
  });
  await client.goto(invited[0]?.link ?? "");
  await client.getByRole("button", { name: "Continue" }).click();
  await client.getByRole("button", { name: "This is my name" }).click();
  await expect(client.getByText("The camera is blocked in this browser")).toBeVisible();
  await expect(client.getByText("You can join without both")).toBeVisible();
  await client.getByRole("button", { name: "Try again" }).first().click();
  await expect(client.getByText("The camera is blocked in this browser")).toBeHidden();
  await client.context().close();
  await clinician.context().close();
});

test("a link that was taken back says so, and one that never was says so too", async ({
  browser,
}) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const { invited, groupId, sessionId } = await aMeeting(clinician, 1);
  const [guest] = invited;
  if (!guest) throw new Error("nobody was invited");
  await clinician.goto(
    new URL(`/groups/${groupId}/sessions/${sessionId}/people`, clinician.url()).href,
  );
  await clinician.getByRole("button", { name: `Take back the link of ${guest.name}` }).click();
  await clinician
    .getByRole("alertdialog")
    .getByRole("button", { name: "Take back the link" })
    .click();
  await expect(clinician.getByText("Link taken back").first()).toBeVisible();

  const client = await aBrowser(browser);
  await client.goto(guest.link);
  await expect(client.getByRole("heading", { name: "This link was replaced" })).toBeVisible();
  await client.goto(guest.link.replace(/#.*/, `#${"x".repeat(43)}`));
  await expect(client.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await client.context().close();
  await clinician.context().close();
});

test("the same link on a second device asks for the code", async ({ browser }) => {
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const { invited } = await aMeeting(clinician, 1);
  const [guest] = invited;
  if (!guest) throw new Error("nobody was invited");
  const first = await aBrowser(browser);
  await knock(first, guest);
  const second = await aBrowser(browser);
  await second.goto(guest.link);
  await second.getByRole("button", { name: "Continue" }).click();
  await expect(
    second.getByRole("heading", { name: "Is it you, on another device?" }),
  ).toBeVisible();
  await second.getByLabel("Code").fill("000000");
  await second.getByRole("button", { name: "Move my place here" }).click();
  await expect(second.getByText("This code does not fit")).toBeVisible();
  for (const page of [first, second, clinician]) await page.context().close();
});
