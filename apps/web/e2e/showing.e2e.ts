import { expect, test } from "@playwright/test";
import { isClean } from "./axe.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aGroup, ask, change, type Room } from "./meeting.ts";
import { onHost, seed } from "./system.ts";
import { atDesk } from "./viewport.ts";

let group: Room;
test.beforeAll(async ({ browser }) => {
  group = await aGroup(browser, 2);
});
test.afterAll(() => group.close());

/** A journal of this client, given, filled in and handed in without the screen. */
async function handedIn(index: number): Promise<string> {
  const { clinician } = group;
  const { personId } = clientOf(index);
  const groupId = seed().tenants[0]?.groups[0]?.id ?? "";
  const given = { groupId, to: [personId], workId: "journal", dueOn: null };
  const { assignments } = await change<{ assignments: { assignmentId: string }[] }>(
    clinician,
    "homework.assign",
    { ...given, dose: { every: "once", times: 1 } },
  );
  return assignments[0]?.assignmentId ?? "";
}

test("a client lets the group see an answer; the clinician shows it with one press, and the client ends it", async ({
  browser,
}) => {
  const { clinician, clients } = group;
  const names = clients.map(({ name }) => name);
  const index = seed().tenants[0]?.clients.findIndex(({ name }) => name.startsWith(names[0] ?? ""));
  const owner = index ?? 0;
  const assignmentId = await handedIn(owner);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const home = await context.newPage();

  await test.step("at home nothing is shown before the client picks it", async () => {
    await signInByCode(home, clientOf(owner), "show");
    await home.goto(onHost("show", `/homework/${assignmentId}/fill`));
    await home.getByRole("textbox", { name: "What you want to share" }).fill("I rang my sister");
    await home.getByRole("button", { name: "Hand in" }).click();
    await home.getByRole("heading", { name: "Handed in" }).first().waitFor();
    const { submissions } = await ask<{ submissions: { submissionId: string }[] }>(
      home,
      "homework.assignment",
      { assignmentId },
    );
    await home.goto(onHost("show", `/homework/tries/${submissions[0]?.submissionId ?? ""}`));
    await home.getByText("The group sees nothing of this.").waitFor();
    await home.getByRole("checkbox", { name: "What you want to share" }).press("Space");
    await home.getByText("The group may see what you picked.").waitFor();
    await isClean(home);
  });

  const shown = clients.map(({ page }) => page.getByText("I rang my sister"));
  await test.step("one press, and the room reads it", async () => {
    await clinician.getByRole("button", { name: "Tools" }).click();
    await clinician.getByRole("button", { name: /^Show to this room: Journal/ }).click();
    for (const one of shown) await expect(one).toBeVisible();
    await expect(clinician.getByText("I rang my sister")).toBeVisible();
    await isClean(clinician);
    await atDesk(clinician);
  });

  await test.step("only its client and staff can end it; it ends for all at once", async () => {
    const stops = clients.map(({ page }) => page.getByRole("button", { name: "Stop showing" }));
    const counts = await Promise.all(stops.map((stop) => stop.count()));
    expect(counts).toEqual([1, 0]);
    await stops[0]?.click();
    for (const one of shown) await expect(one).toHaveCount(0);
    await clinician.getByRole("button", { name: /^Show to this room: Journal/ }).click();
    for (const one of shown) await expect(one).toBeVisible();
    await home.getByRole("checkbox", { name: "What you want to share" }).press("Space");
    await home.getByText("The group sees nothing of this.").waitFor();
    for (const one of shown) await expect(one).toHaveCount(0, { timeout: 20_000 });
  });
  await context.close();
});
