import type { SavedAnswer } from "@hearth/contracts/homework/answers";
import type { WorkForm } from "@hearth/contracts/homework/form";
import type { AnswerKeeper } from "../../../lib/work/answerKeeper.ts";
import { OtherWords } from "../../../lib/work/OtherWords.tsx";

type OtherProps = {
  readonly fieldId: string;
  readonly form: WorkForm;
  readonly keeper: AnswerKeeper;
  readonly other: SavedAnswer | undefined;
};

/** What gave way to an answer from here, where something did. */
export function Other({ fieldId, form, keeper, other }: OtherProps) {
  const field = form.fields.find((one) => one.fieldId === fieldId);
  const value = other?.value ?? null;
  if (!field || !other || value === null) return null;
  return (
    <OtherWords
      field={field}
      other={{ ...other, value }}
      onSettle={(takesOther) => keeper.settleOther(fieldId, takesOther)}
    />
  );
}
