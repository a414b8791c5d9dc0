import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { aBrowser, signIn, staffOf } from "./meeting.ts";
import { crash, dataDir, hearth, isUp, logs, onHost, seed } from "./system.ts";

/** The thread of the seeded group, on the screen of one of its clinicians. */
async function aThread(page: Page): Promise<void> {
  await signIn(page, staffOf("clinician"));
  await page.goto(onHost("clinic", `/messages/group/${seed().tenants[0]?.groups[0]?.id ?? ""}`));
  await expect(page.getByLabel("Your message")).toBeVisible();
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Your message").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** As a crash that nothing repairs: ended at once, and held down. */
async function holdDown(name: string): Promise<void> {
  crash(name);
  await hearth("stop", name);
}

/** A command without the screen, as the person of this page: its status, its words and how long it took. */
const refused = (page: Page) =>
  page.evaluate(async (key) => {
    const began = performance.now();
    const answer = await fetch("/trpc/session.open", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify({ sessionId: key }),
    });
    return {
      status: answer.status,
      retryAfter: answer.headers.get("retry-after"),
      seconds: (performance.now() - began) / 1_000,
      text: await answer.text(),
    };
  }, randomUUID());

for (const { name, wiped } of [
  { name: "nats", wiped: false },
  { name: "postgres", wiped: false },
  { name: "nats", wiped: true },
])
  test(`${name} is down for 30 s${wiped ? " and loses its store" : ""}: what was written is kept, then saved, once`, async ({
    browser,
  }) => {
    const page = await aBrowser(browser);
    await aThread(page);
    const text = `kept through it ${randomUUID()}`;

    await holdDown(name);
    await write(page, text);
    await expect(page.getByText(/Not sent yet/)).toBeVisible();
    const answer = await refused(page);
    expect(answer).toMatchObject({ status: 503, retryAfter: expect.stringMatching(/^\d+$/) });
    expect(answer.text).toContain('"unavailable"');
    expect(answer.seconds).toBeLessThan(5);
    if (wiped) await rm(join(dataDir, "nats"), { recursive: true, force: true });
    await page.waitForTimeout(25_000);
    await expect(page.getByText(/Not sent yet/)).toBeVisible();

    await hearth("start", name);
    await expect.poll(isUp, { timeout: 40_000 }).toBe(true);
    await expect(page.getByText(/Not sent yet/)).toBeHidden({ timeout: 40_000 });
    await page.reload();
    await expect(page.getByRole("log").getByText(text)).toHaveCount(1);
    expect(logs()).not.toContain(text);
    await page.context().close();
  });
