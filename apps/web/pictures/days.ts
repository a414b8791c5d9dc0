import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { clientOf } from "../e2e/mailed.ts";
import { change } from "../e2e/meeting.ts";
import { seed } from "../e2e/system.ts";

export const groupId = () => seed().tenants[0]?.groups[0]?.id ?? "";

/** Work of the library for the first client. */
export async function give(clinician: Page, workId: string, dueOn: string | null): Promise<string> {
  const { assignments } = await change<{ assignments: { assignmentId: string }[] }>(
    clinician,
    "homework.assign",
    {
      ...{ groupId: groupId(), to: [clientOf(0).personId], workId, dueOn },
      dose: { every: "once", times: 1 },
    },
  );
  return assignments[0]?.assignmentId ?? "";
}

type Begun = { submission: { submissionId: string } };

/** Hands a work in with these answers, as the client of this page. */
export async function handIn(client: Page, assignmentId: string, answers: Record<string, unknown>) {
  const day = new Date().toISOString().slice(0, 10);
  const { submission } = await change<Begun>(client, "homework.begin", { assignmentId, day });
  const { submissionId } = submission;
  const changes = Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value, base: 0 }));
  await change(client, "homework.save", { submissionId, changes });
  await change(client, "homework.submit", { submissionId });
  return submissionId;
}

/** Writes to the thread of the group. */
export const say = (page: Page, text: string) =>
  change(page, "messages.post", {
    ...{ kind: "group", of: groupId(), messageId: randomUUID(), fileIds: [] },
    text,
  });
