import { expect, type Page, test } from "@playwright/test";
import { give } from "./giving.ts";
import { clientOf, signInByCode } from "./mailed.ts";
import { aBrowser, aGroup, ask, change } from "./meeting.ts";
import { hearth } from "./system.ts";

type Progress = {
  readonly people: readonly {
    readonly personId: string;
    readonly week: { readonly days: readonly unknown[] };
    readonly homework: { readonly inTime: number };
    readonly risks: readonly unknown[];
  }[];
};

/** Answers every question of the PHQ-9 and hands it in, without the screen. */
async function handIn(client: Page, assignmentId: string): Promise<void> {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format();
  const { submission } = await change<{ submission: { submissionId: string } }>(
    client,
    "homework.begin",
    { assignmentId, day },
  );
  const { submissionId } = submission;
  const questions = Array.from({ length: 10 }, (_, n) => `q${n + 1}`);
  const changes = questions.map((fieldId) => ({ fieldId, value: "1", base: 0 }));
  await change(client, "homework.save", { submissionId, changes });
  await change(client, "homework.submit", { submissionId });
}

test("what staff read of a group's hours, work, scores and open risk is the same after the read models were built anew", async ({
  browser,
}) => {
  const group = await aGroup(browser, 1);
  const { clinician, meeting } = group;
  const home = await aBrowser(browser, { phone: true });
  const worker = clientOf(1);
  await signInByCode(home, worker, "h1");
  const { groupId, sessionId } = meeting;
  const ofGroup = () => ask<Progress>(clinician, "analytics.groupProgress", { groupId });
  const ofClient = () =>
    ask<unknown>(clinician, "analytics.clientProgress", { clientId: worker.personId });
  const counted = async () => {
    const { people } = await ofGroup();
    const found = people.find(({ personId }) => personId === worker.personId);
    const days = people.flatMap(({ week }) => week.days).length;
    return { days, handedIn: found?.homework.inTime ?? 0, risks: found?.risks.length ?? 0 };
  };
  const { handedIn, risks } = await counted();

  await handIn(home, await give(clinician, 1, "phq-9"));
  await change(clinician, "session.end", { sessionId });
  await expect(async () => {
    const now = await counted();
    expect(now).toMatchObject({ handedIn: handedIn + 1, risks: risks + 1 });
    expect(now.days).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  const before = [await ofGroup(), await ofClient()];

  const { stdout } = await hearth("rebuild", "analytics");
  expect(stdout).toMatch(/forgotten: [1-9]\d* rows/);
  expect([await ofGroup(), await ofClient()]).toEqual(before);

  await home.context().close();
  await group.close();
});
