import { meets, missingOf, numbersOf } from "@hearth/contracts/homework/asked";
import type { Answers } from "@hearth/contracts/homework/answers";
import type { WorkForm } from "@hearth/contracts/homework/form";
import { Button } from "@hearth/ui/Button";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { HelpFirst } from "../../../lib/crisis/HelpFirst.tsx";
import { EndBar } from "../../../lib/ui/EndBar.tsx";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { Attribution } from "../../../lib/work/Attribution.tsx";
import { FieldsContext } from "../../../lib/work/fields/useRowName.ts";
import { LanguageNotice } from "../../../lib/work/LanguageNotice.tsx";
import { Other } from "./Other.tsx";
import { SaveLine } from "../../../lib/work/SaveLine.tsx";
import { useKeptAnswers } from "../../../lib/work/useKeptAnswers.ts";
import { useSay } from "../../../lib/work/useSay.ts";
import { WhoSees } from "../../../lib/work/WhoSees.tsx";
import { WorkFields } from "../../../lib/work/WorkFields.tsx";
import { useTitle } from "../../../lib/work/useTitle.ts";
import { HandedIn } from "./HandedIn.tsx";
import type { Opened } from "./useOpened.ts";
import { usePlace } from "./usePlace.ts";
import { useHandIn } from "./useHandIn.tsx";

/** The questions, where they are saved, and handing in. Who may be in danger keeps help in sight, whatever follows. */
export function FillIn({ opened: { found, draft } }: { readonly opened: Opened }) {
  const { t } = useTranslation("homework");
  const titleOf = useTitle();
  const say = useSay();
  const { form, assignment } = found;
  const { submissionId } = draft.submission;
  const [needsHelp, setNeedsHelp] = useState(draft.showHelp);
  const asked = { submissionId, answers: draft.answers, overwritten: draft.overwritten };
  const { keeper, kept, last } = useKeptAnswers(asked, () => setNeedsHelp(true));
  const handIn = useHandIn(submissionId, { keeper, kept });
  const [missing, setMissing] = useState<readonly string[]>([]);
  const questions = useRef<HTMLDivElement>(null);
  usePlace(assignment.assignmentId, questions);
  const isHelpDue = needsHelp || isWatched(form, kept.answers);
  if (isHelpDue && !needsHelp) setNeedsHelp(true);

  const submit = () => {
    const open = missingOf(form.fields, kept.answers).map(({ fieldId }) => fieldId);
    setMissing(open);
    if (open.length === 0) handIn.ask();
    else focusField(questions.current, open[0]);
  };
  if (handIn.isDone) return <HandedIn assignment={assignment} needsHelp={isHelpDue} />;
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading note={say(form.about)}>{titleOf(assignment)}</PageHeading>
      <LanguageNotice languages={form.languages} />
      {form.instructions && <p>{say(form.instructions)}</p>}
      <WhoSees form={form} />
      <div ref={questions}>
        <FieldsContext value={form.fields}>
          <WorkFields
            form={form}
            answers={kept.answers}
            missing={missing}
            onAnswer={(fieldId, value) => keeper.edit(fieldId, value)}
            below={(fieldId) => (
              <Other fieldId={fieldId} form={form} keeper={keeper} other={kept.others[fieldId]} />
            )}
          />
        </FieldsContext>
      </div>
      {isHelpDue && <HelpFirst>{t("fill.helpText")}</HelpFirst>}
      <EndBar>
        <SaveLine kept={kept} last={last} />
        {handIn.notice}
        <Button variant="primary" size="lg" onPress={submit} isPending={handIn.isWaiting}>
          {t("fill.submit")}
        </Button>
      </EndBar>
      <Attribution source={form.attribution} />
    </div>
  );
}

/** Whether an answer is one of those that are told at once: known here, too, without network. */
function isWatched({ fields, watched }: WorkForm, answers: Answers): boolean {
  const numbers = numbersOf(fields, answers);
  return watched.some((one) => meets(numbers.get(one.fieldId), one));
}

function focusField(within: HTMLElement | null, fieldId: string | undefined): void {
  within
    ?.querySelector<HTMLElement>(`[data-field="${fieldId ?? ""}"] :is(input, textarea, button)`)
    ?.focus();
}
