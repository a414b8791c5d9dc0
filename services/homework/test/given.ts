import { homework } from "@hearth/contracts/homework";
import type { AnswerValue } from "@hearth/contracts/homework/answers";
import type { Dose } from "@hearth/contracts/homework/common";
import { type House, today } from "./house.ts";

const { rpc } = homework;

type Giving = { readonly workId?: string; readonly dose?: Dose; readonly dueOn?: string | null };
const once: Dose = { every: "once", times: 1 };

/** The client of the house has this work, and has begun it. */
export async function begun(house: House, giving: Giving = {}) {
  const { call, client, clinician, groupId } = house;
  const { workId = "phq-9", dose = once, dueOn = null } = giving;
  const given = { groupId, to: [client.personId], workId, dose, dueOn };
  const { assignments } = await call(rpc.assignWork, given, clinician);
  const [assignment] = assignments;
  if (!assignment) throw new Error("Nothing was given");
  const { assignmentId } = assignment;
  const { submission } = await call(rpc.beginWork, { assignmentId, day: today }, client);
  const { submissionId } = submission;

  /** Saves answers on what is not known to the browser yet. */
  const save = (answers: Readonly<Record<string, AnswerValue>>, base = 0) => {
    const changes = Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value, base }));
    return call(rpc.saveAnswers, { submissionId, changes }, client);
  };
  const submit = () => call(rpc.submitWork, { submissionId }, client);
  return { assignment, assignmentId, submission, submissionId, save, submit };
}

/** All nine questions with one answer, and how hard it makes life. */
export const allNine = (answer: string, more: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`q${n + 1}`, answer])),
  q10: "1",
  ...more,
});
