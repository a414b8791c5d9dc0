import type { Answers, AnswerValue } from "@hearth/contracts/homework/answers";
import { askedOf } from "@hearth/contracts/homework/asked";
import type { WorkForm } from "@hearth/contracts/homework/form";
import type { ReactNode } from "react";
import { AskedField } from "./fields/AskedField.tsx";
import { useOtherLanguage, useSay } from "./useSay.ts";
import { WhoSeesOne } from "./WhoSees.tsx";

type WorkFieldsProps = {
  readonly form: WorkForm;
  readonly answers: Answers;
  readonly onAnswer: (fieldId: string, value: AnswerValue | null) => void;
  /** The questions that were not answered although they have to be. */
  readonly missing: readonly string[];
  /** What stands below one question, such as what was written elsewhere. */
  readonly below?: (fieldId: string) => ReactNode;
};

/** The questions that are asked, as they are answered. A question appears when an answer asks for it. */
export function WorkFields({ form, answers, onAnswer, missing, below }: WorkFieldsProps) {
  const say = useSay();
  const language = useOtherLanguage(form.languages);
  return (
    <div {...(language !== null && { lang: language })} className="grid grid-cols-1 gap-8">
      {askedOf(form.fields, answers).map((field) => (
        <div key={field.fieldId} data-field={field.fieldId} className="grid grid-cols-1 gap-2">
          {field.section && <h2 className="text-xl font-bold">{say(field.section)}</h2>}
          <AskedField
            field={field}
            answers={answers}
            isMissing={missing.includes(field.fieldId)}
            onAnswer={(value) => onAnswer(field.fieldId, value)}
          />
          <WhoSeesOne form={form} of={field.visibility} />
          {below?.(field.fieldId)}
        </div>
      ))}
    </div>
  );
}
