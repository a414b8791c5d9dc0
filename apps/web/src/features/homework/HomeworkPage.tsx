import "./words.ts";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { AssignmentList } from "./AssignmentList.tsx";
import { GiveForm } from "./GiveForm.tsx";
import { useAssignments } from "./useAssignments.ts";

/** Work between the sessions: give it, and see what was given. */
export function HomeworkPage() {
  const { t } = useTranslation("homework");
  const { assignments, names, give, last } = useAssignments();
  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_22rem] lg:items-start">
      <div className="grid gap-6">
        <PageHeading note={t("note")}>{t("title")}</PageHeading>
        <Answer query={assignments}>
          {({ assignments: given }) => <AssignmentList assignments={given} names={names} />}
        </Answer>
      </div>
      <Card className="grid gap-4">
        <h2 className="text-lg font-bold">{t("give.title")}</h2>
        <GiveForm onGive={give} last={last} />
      </Card>
    </div>
  );
}
