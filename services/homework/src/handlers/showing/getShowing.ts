import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { workOf } from "../workOf.ts";
import { shownNow } from "./shownNow.ts";

export const getShowing: Handler<typeof homework.rpc.getShowing, Deps> = async (
  { showingId },
  work,
) => {
  const { answers, assignments, audited, library, submissions } = work;
  const { submissionId, clientId, fieldIds } = await shownNow(showingId, work);
  const one = await submissions.find(submissionId);
  const assignment = one && (await assignments.find(one.assignmentId));
  if (!assignment) throw notFound("Assignment");
  audited({ objectType: "submission", objectId: submissionId });
  const { form } = workOf(library, one.work);
  const given = await answers.of(submissionId);
  return {
    ...{ submissionId, clientId, title: assignment.title },
    form: { ...form, fields: form.fields.filter(({ fieldId }) => fieldIds.includes(fieldId)) },
    answers: given.filter(({ fieldId, value }) => value !== null && fieldIds.includes(fieldId)),
  };
};
