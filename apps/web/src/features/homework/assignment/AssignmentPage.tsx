import "../words.ts";
import "../../../lib/work/words.ts";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useMe } from "../../../lib/me.ts";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { WithHeading } from "../WithHeading.tsx";
import { usePathParam } from "../../../lib/usePathParam.ts";
import { LanguageNotice } from "../../../lib/work/LanguageNotice.tsx";
import { useSay } from "../../../lib/work/useSay.ts";
import { AssignmentBadges } from "./AssignmentBadges.tsx";
import type { Found } from "./found.ts";
import { FeedbackList } from "./FeedbackList.tsx";
import { GoOn } from "./GoOn.tsx";
import { Questions } from "./Questions.tsx";
import { TryList } from "./TryList.tsx";
import { useTitle } from "../../../lib/work/useTitle.ts";

/** One assignment: what it is for, how far it is, what was said about it. */
export function AssignmentPage() {
  const assignmentId = usePathParam("assignmentId");
  const trpc = useTRPC();
  const found = useQuery(trpc.homework.assignment.queryOptions({ assignmentId }));
  return <WithHeading query={found}>{(it) => <Whole found={it} />}</WithHeading>;
}

function Whole({ found }: { readonly found: Found }) {
  const { t } = useTranslation("homework");
  const say = useSay();
  const titleOf = useTitle();
  const isOwn = useMe().role === "client";
  const { assignment, form, clientName } = found;
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading note={isOwn ? say(form.about) : clientName}>{titleOf(assignment)}</PageHeading>
      <AssignmentBadges assignment={assignment} />
      {assignment.goal !== null && <p>{t("goal", { goal: assignment.goal })}</p>}
      {isOwn && <LanguageNotice languages={form.languages} />}
      <FeedbackList found={found} />
      {isOwn && <GoOn found={found} />}
      <TryList submissions={found.submissions} />
      <Questions found={found} />
    </div>
  );
}
