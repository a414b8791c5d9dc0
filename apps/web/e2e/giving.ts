import type { Page } from "@playwright/test";
import { clientOf } from "./mailed.ts";
import { change } from "./meeting.ts";
import { seed } from "./system.ts";

/** Work of the library for one client, given without the screen. */
export async function give(clinician: Page, index: number, workId: string): Promise<string> {
  const [tenant] = seed().tenants;
  const { assignments } = await change<{ assignments: { assignmentId: string }[] }>(
    clinician,
    "homework.assign",
    {
      groupId: tenant?.groups[0]?.id ?? "",
      to: [clientOf(index).personId],
      ...{ workId, dose: { every: "once", times: 1 }, dueOn: null },
    },
  );
  return assignments[0]?.assignmentId ?? "";
}
