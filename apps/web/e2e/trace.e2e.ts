import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { aBrowser, aMeeting, signIn, staffOf } from "./meeting.ts";
import { logs, runDir, seed } from "./system.ts";

const spansOf = (part: string, traceId: string) =>
  readFileSync(join(runDir, "logs", `${part}.traces.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line.includes(traceId));

test("one trace goes from the click to the row", async ({ browser }) => {
  const page = await aBrowser(browser);
  await signIn(page, staffOf("clinician"));
  await aMeeting(page, 1);
  await page.reload();
  const asked = page.waitForRequest((request) => request.url().includes("/trpc/session.open"));
  await page.getByRole("button", { name: "Open the group" }).last().click();
  const traceparent = (await asked).headers()["traceparent"];
  const [, traceId = "none"] = /^00-([0-9a-f]{32})-/.exec(traceparent ?? "") ?? [];
  expect(traceId).not.toBe("none");

  // A part writes its spans as they end, from the inside out: the row's is there before the command's that it belongs to.
  const named = (part: string, name: RegExp) =>
    spansOf(part, traceId).some((line) => name.test(line));
  await expect
    .poll(
      () => ({
        gateway: spansOf("gateway", traceId).length > 0,
        command: named("sessions", /"name":"rpc\.sessions\.session\.open"/),
        row: named("sessions", /"name":"sql /),
      }),
      { timeout: 20_000 },
    )
    .toEqual({ gateway: true, command: true, row: true });
  await page.context().close();
});

test("no log and no trace names a person", () => {
  const everything = logs();
  expect(everything.length).toBeGreaterThan(1_000);
  for (const { staff, clients } of seed().tenants) {
    for (const { name, email, password } of staff)
      for (const word of [name, email, password]) expect(everything).not.toContain(word);
    for (const { name, joinLink } of clients)
      for (const word of [name, joinLink.split("#")[1] ?? joinLink])
        expect(everything).not.toContain(word);
  }
});
