import "../words.ts";
import "../../../lib/work/words.ts";
import { useQuery } from "@tanstack/react-query";
import type { Answers } from "@hearth/contracts/homework/answers";
import { Alert } from "@hearth/ui/Alert";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC, useTRPCClient } from "../../../lib/api/trpc.ts";
import { type Outputs, useMe } from "../../../lib/me.ts";
import { paths } from "../../../lib/paths.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { WithHeading } from "../WithHeading.tsx";
import { usePathParam } from "../../../lib/usePathParam.ts";
import { Attribution } from "../../../lib/work/Attribution.tsx";
import { ReadFilesContext } from "../../../lib/work/readFiles.ts";
import { ReadWork } from "../../../lib/work/ReadWork.tsx";
import { useSay } from "../../../lib/work/useSay.ts";
import { FeedbackForm } from "./FeedbackForm.tsx";
import { Flags } from "./Flags.tsx";
import { Scores } from "./Scores.tsx";
import { ShowToGroup } from "./ShowToGroup.tsx";

type Found = Outputs["homework"]["submission"];

/** One try to read: for its client, and for staff with scores, flags and a place for feedback. */
export function TryPage() {
  const submissionId = usePathParam("submissionId");
  const trpc = useTRPC();
  const found = useQuery(trpc.homework.submission.queryOptions({ submissionId }));
  return <WithHeading query={found}>{(it) => <Whole found={it} />}</WithHeading>;
}

function Whole({ found }: { readonly found: Found }) {
  const { t } = useTranslation("homework");
  const say = useSay();
  const { shortDay } = useDates("UTC");
  const isOwn = useMe().role === "client";
  const { submission, form, flags, result, clientName } = found;
  const { assignmentId, day, attempt, state } = submission;
  const about = [isOwn ? null : clientName, t("tries.one", { day: shortDay(day), attempt })];
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading note={about.filter(Boolean).join(" · ")}>{say(form.title)}</PageHeading>
      <Flags flags={flags} form={form} />
      {state === "draft" && !isOwn && <Alert tone="info">{t("tries.onlyFlags")}</Alert>}
      {result && <Scores result={result} />}
      <Card className="grid grid-cols-1 gap-4">
        <h2 className="text-lg font-bold">{t("tries.answers")}</h2>
        <Given found={found} />
        <Attribution source={form.attribution} />
      </Card>
      {state !== "draft" && <Below found={found} isOwn={isOwn} />}
      <ButtonLink href={paths.assignment(assignmentId)} className="justify-self-start">
        {t("tries.toAssignment")}
      </ButtonLink>
    </div>
  );
}

/** What is done with a try that is handed in: staff write about it, its client may let the group see it. */
function Below({ found, isOwn }: { readonly found: Found; readonly isOwn: boolean }) {
  const { submission, form, answers } = found;
  if (!isOwn) return <FeedbackForm submission={submission} />;
  const answered = answers.map(({ fieldId }) => fieldId);
  return <ShowToGroup submission={submission} form={form} answered={answered} />;
}

function Given({ found: { submission, form, answers, files } }: { readonly found: Found }) {
  const { homework } = useTRPCClient();
  const { submissionId } = submission;
  const read = useMemo(
    () => ({
      files,
      open: (fileId: string) => homework.openWorkFile.query({ submissionId, fileId }),
    }),
    [files, homework, submissionId],
  );
  const given = answers.map(({ fieldId, value }) => [fieldId, value]);
  return (
    <ReadFilesContext value={read}>
      <ReadWork form={form} answers={Object.fromEntries(given) as Answers} />
    </ReadFilesContext>
  );
}
