import { conflict } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import { numbersOf } from "@hearth/contracts/homework/asked";
import type { SavedAnswer } from "@hearth/contracts/homework/answers";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import { mustFit } from "../../domain/fits.ts";
import { raisedBy } from "../../domain/flags.ts";
import { savingOf } from "../../domain/saving.ts";
import type { Deps, StoredTry } from "../../ports.ts";
import { reachTry } from "../reach.ts";
import { valuesIn } from "../valuesIn.ts";
import { workOf } from "../workOf.ts";

export const saveAnswers: Handler<typeof homework.rpc.saveAnswers, Deps> = async (
  { submissionId, changes },
  work,
) => {
  const { answers, flags, library, now } = work;
  const { one } = await reachTry(submissionId, work, { as: ["client"], toChange: true });
  const { form } = workOf(library, one.work);
  if (one.state !== "draft") throw conflict("This is handed in already");
  for (const change of changes) mustFit(form.fields, change);

  const stored = await answers.of(submissionId);
  const { saved, overwritten } = savingOf(stored, changes, now().toISOString());
  await answers.save(submissionId, saved);
  await answers.overwrite(submissionId, overwritten);
  const changed = changes.map(({ fieldId }) => fieldId);
  await flag(one, { answers: [...stored, ...saved], changed: [...new Set(changed)] }, work);
  return { saved, overwritten, showHelp: (await flags.of(submissionId)).length > 0 };
};

type Answered = { readonly answers: readonly SavedAnswer[]; readonly changed: readonly string[] };

/** Tells the queue of risk in the same transaction: an answer that is saved is an answer that is told. */
async function flag(one: StoredTry, { answers, changed }: Answered, work: Work & Deps) {
  const { emit, flags, library, newId, now } = work;
  const { submissionId, assignmentId, clientId, groupId } = one;
  const { form, rules } = workOf(library, one.work);
  const numbers = numbersOf(form.fields, valuesIn(answers));
  const before = await flags.of(submissionId);
  for (const { itemId, level } of raisedBy({ rules, changed, numbers, before })) {
    const flagId = newId();
    await flags.raise(submissionId, flagId, { itemId, level, flaggedAt: now().toISOString() });
    await emit(homework.events.riskFlagged, assignmentId, {
      ...{ flagId, clientId, groupId, assignmentId, submissionId, itemId, level },
      source: "item_flag",
      work: one.work,
    });
  }
}
