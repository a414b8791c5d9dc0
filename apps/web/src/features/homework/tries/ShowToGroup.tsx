import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { WorkForm } from "@hearth/contracts/homework/form";
import type { Submission } from "@hearth/contracts/homework/submissions";
import { Card } from "@hearth/ui/Card";
import { Checkbox } from "@hearth/ui/Checkbox";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSavedMutation } from "../../../lib/api/useSavedMutation.ts";
import type { Outputs } from "../../../lib/me.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../../lib/ui/ChangeAlert.tsx";
import { SaveStatus } from "../../../lib/ui/SaveStatus.tsx";
import { useSay } from "../../../lib/work/useSay.ts";

type ShowToGroupProps = {
  readonly submission: Submission;
  readonly form: WorkForm;
  /** The questions that were answered. */
  readonly answered: readonly string[];
};
type Agreed = Outputs["homework"]["agreed"];

/** The client's own choice, answer by answer, of what the group may see; taken back as it was given. */
export function ShowToGroup({ submission: { submissionId }, form, answered }: ShowToGroupProps) {
  const trpc = useTRPC();
  const found = useQuery(trpc.homework.agreed.queryOptions({ submissionId }));
  const isEmpty = found.data?.mayBe.every((fieldId) => !answered.includes(fieldId)) ?? false;
  if (isEmpty) return null;
  return (
    <Answer query={found}>
      {(agreed) => (
        <Choice
          agreed={agreed}
          fields={form.fields.filter(
            ({ fieldId }) => agreed.mayBe.includes(fieldId) && answered.includes(fieldId),
          )}
        />
      )}
    </Answer>
  );
}

type ChoiceProps = { readonly agreed: Agreed; readonly fields: WorkForm["fields"] };

function Choice({ agreed: { submissionId, fieldIds }, fields }: ChoiceProps) {
  const { t } = useTranslation("homework");
  const say = useSay();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { save, changes } = useSavedMutation(trpc.homework.agreeToShow);
  const last = changes.findLast(({ input }) => input.submissionId === submissionId);
  // What was pressed last holds until the server has it, or has refused it.
  const chosen = last && last.state !== "failed" ? last.input.fieldIds : fieldIds;
  const choose = (fieldId: string, isChosen: boolean) => {
    const others = chosen.filter((one) => one !== fieldId);
    save({ submissionId, fieldIds: isChosen ? [...others, fieldId] : others }, () => {
      void queries.invalidateQueries(trpc.homework.agreed.queryFilter({ submissionId }));
    });
  };
  return (
    <Card className="grid grid-cols-1 gap-3">
      <h2 className="text-lg font-bold">{t("showing.title")}</h2>
      <p>{t("showing.note")}</p>
      <ChangeAlert change={last} />
      <ul className="grid gap-1">
        {fields.map(({ fieldId, label }) => (
          <li key={fieldId}>
            <Checkbox
              isSelected={chosen.includes(fieldId)}
              onChange={(isChosen) => choose(fieldId, isChosen)}
            >
              <span>{say(label)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p role="status" className="text-muted">
        {t(chosen.length > 0 ? "showing.yes" : "showing.no")}
      </p>
      <SaveStatus change={last} />
    </Card>
  );
}
