import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { SavedAnswer } from "@hearth/contracts/homework/answers";
import type { WorkForm } from "@hearth/contracts/homework/form";
import type { Flag } from "@hearth/contracts/homework/submissions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { resultOf } from "../../domain/scoring/result.ts";
import { mayRead, type Standing } from "../../domain/standing.ts";
import type { Deps, StoredTry } from "../../ports.ts";
import { filesIn } from "../filesIn.ts";
import { reachTry } from "../reach.ts";
import { valuesIn } from "../valuesIn.ts";
import { workOf } from "../workOf.ts";

export const getSubmission: Handler<typeof homework.rpc.getSubmission, Deps> = async (
  { submissionId },
  work,
) => {
  const { answers, files, flags, library } = work;
  const { one, standing } = await reachTry(submissionId, work, {
    as: ["client", "leader", "team"],
  });
  const { form, instrument } = workOf(library, one.work);
  const isClient = standing === "client";
  const raised = standing === "team" ? [] : await flags.of(submissionId);
  if (one.state === "draft" && !isClient && raised.length === 0) throw notFound("Assignment");
  const given = (await answers.of(submissionId)).filter(({ value }) => value !== null);
  const seen = given.filter(seenBy(one, { standing, form, raised }));
  return {
    ...{ submission: one, form },
    answers: seen,
    files: await files.ready(one.assignmentId, filesIn(form.fields, valuesIn(seen))),
    result: isScored(one, standing) && instrument ? resultOf(instrument, valuesIn(given)) : null,
    flags: isClient ? [] : raised,
  };
};

const isScored = ({ state }: StoredTry, standing: Standing) =>
  standing === "leader" && state !== "draft";

type Seeing = {
  readonly standing: Standing;
  readonly form: WorkForm;
  readonly raised: readonly Flag[];
};

/** Whether an answer is for who reads. Of a draft staff see nothing but what was flagged. */
function seenBy({ state }: StoredTry, { standing, form, raised }: Seeing) {
  const flagged = raised.map(({ itemId }) => itemId);
  const visible = form.fields.filter(({ visibility }) => mayRead(visibility, standing));
  const seen = visible.map(({ fieldId }) => fieldId);
  return ({ fieldId }: SavedAnswer) =>
    seen.includes(fieldId) &&
    (standing === "client" || state !== "draft" || flagged.includes(fieldId));
}
