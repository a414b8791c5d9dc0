import type { Assignment } from "@hearth/contracts/homework/common";
import { Alert } from "@hearth/ui/Alert";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { paths } from "../../../lib/paths.ts";
import { HelpFirst } from "../../../lib/crisis/HelpFirst.tsx";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";

type HandedInProps = { readonly assignment: Assignment; readonly needsHelp: boolean };

/** It is handed in. Who may be in danger is not thanked and sent away: help stays where it is. */
export function HandedIn({ assignment, needsHelp }: HandedInProps) {
  const { t } = useTranslation(["homework", "crisis"]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading>{t(needsHelp ? "crisis:first" : "fill.doneTitle")}</PageHeading>
      {needsHelp && <HelpFirst>{t("fill.helpText")}</HelpFirst>}
      <Alert tone="good" role="status">
        {t(needsHelp ? "fill.doneWithHelp" : "fill.doneText")}
      </Alert>
      <ButtonLink href={paths.assignment(assignment.assignmentId)} className="justify-self-start">
        {t("fill.back")}
      </ButtonLink>
    </div>
  );
}
