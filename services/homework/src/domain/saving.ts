import type { AnswerChange, AnswerValue, SavedAnswer } from "@hearth/contracts/homework/answers";

/** What becomes of answers that are saved: the last save stays, and what it did not know of is kept beside. */
export type Saving = {
  readonly saved: SavedAnswer[];
  readonly overwritten: SavedAnswer[];
};

export function savingOf(
  stored: readonly SavedAnswer[],
  changes: readonly AnswerChange[],
  savedAt: string,
): Saving {
  const now = new Map(stored.map((answer) => [answer.fieldId, answer]));
  const overwritten: SavedAnswer[] = [];
  for (const { fieldId, value, base } of changes) {
    const former = now.get(fieldId);
    if (former && isSame(former.value, value)) continue;
    if (former && isUnknown(former, base)) overwritten.push(former);
    now.set(fieldId, { fieldId, value, version: (former?.version ?? 0) + 1, savedAt });
  }
  const changed = new Set(changes.map(({ fieldId }) => fieldId));
  return { saved: [...now.values()].filter(({ fieldId }) => changed.has(fieldId)), overwritten };
}

const isSame = (one: AnswerValue | null, other: AnswerValue | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Something was saved meanwhile that the change did not know of. */
const isUnknown = ({ value, version }: SavedAnswer, base: number) =>
  value !== null && version !== base;
