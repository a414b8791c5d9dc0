import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { onHost, runDir, seed } from "./system.ts";

type Notice = { readonly to: string; readonly subject: string; readonly text: string };

/** Every message that left the house for this contact, as its provider got it. */
export function mailedTo(contact: string, subject: string): readonly Notice[] {
  const folder = join(runDir, "outbox");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Notice)
    .filter((notice) => notice.to === contact && notice.subject === subject);
}

/** The client of this number, as seeded. */
export function clientOf(index: number) {
  const client = seed().tenants[0]?.clients[index];
  if (!client) throw new Error(`There is no client ${index}`);
  return client;
}

/** Asks for a code on the page that shows the way, waits for the message, and gives it. */
export async function giveCode(page: Page, contact: string): Promise<void> {
  const codes = () => mailedTo(contact, "Your code").map(({ text }) => /\d{6}/.exec(text)?.[0]);
  const before = codes();
  const field = page.getByLabel("Your e-mail or phone number");
  await field.fill(contact);
  await page.getByRole("button", { name: "Get a code" }).click();
  await expect(page.getByText("Look at your messages")).toBeVisible();
  const fresh = () => codes().find((code) => !before.includes(code));
  await expect.poll(fresh).toBeTruthy();
  await page.getByLabel("Code", { exact: true }).fill(fresh() ?? "");
  await page.getByRole("button", { name: "Go on" }).click();
}

/** A client signs in on a host of their own and sees their first page. */
export async function signInByCode(page: Page, { contact }: { contact: string }, host = "home") {
  await page.goto(onHost(host, "/signin"));
  await giveCode(page, contact);
  await expect(page).not.toHaveURL(/signin/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
