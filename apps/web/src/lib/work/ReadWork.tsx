import type { Answers } from "@hearth/contracts/homework/answers";
import { askedOf } from "@hearth/contracts/homework/asked";
import type { WorkForm } from "@hearth/contracts/homework/form";
import { useTranslation } from "react-i18next";
import { Answered } from "./Answered.tsx";
import { AnswersContext, FieldsContext } from "./fields/useRowName.ts";
import { useOtherLanguage, useSay } from "./useSay.ts";

type ReadWorkProps = { readonly form: WorkForm; readonly answers: Answers };

/** What was answered, to read: questions without an answer are left out. */
export function ReadWork({ form, answers }: ReadWorkProps) {
  const { t } = useTranslation("work");
  const say = useSay();
  const language = useOtherLanguage(form.languages);
  const asked = askedOf(form.fields, answers).filter(({ fieldId }) => fieldId in answers);
  return (
    <FieldsContext value={form.fields}>
      <AnswersContext value={answers}>
        {asked.length === 0 && <p className="text-muted">{t("notAnswered")}</p>}
        <dl {...(language !== null && { lang: language })} className="grid grid-cols-1 gap-4">
          {asked.map((field) => {
            const value = answers[field.fieldId];
            return (
              <div key={field.fieldId} className="grid grid-cols-1 gap-1">
                <dt className="text-sm font-semibold text-muted">{say(field.label)}</dt>
                <dd>{value !== undefined && <Answered field={field} value={value} />}</dd>
              </div>
            );
          })}
        </dl>
      </AnswersContext>
    </FieldsContext>
  );
}
