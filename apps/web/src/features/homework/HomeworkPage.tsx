import "./words.ts";
import "../../lib/work/words.ts";
import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { ClipboardCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { AssignmentList } from "./AssignmentList.tsx";
import { GiveForm } from "./giving/GiveForm.tsx";
import { useNames } from "./giving/useNames.ts";

/** Work between the sessions: a client's own, or what staff gave and give. */
export const HomeworkPage = () => (useMe().role === "client" ? <OwnWork /> : <GivenWork />);

function useAssignments() {
  const trpc = useTRPC();
  return useQuery(trpc.homework.listAssignments.queryOptions({}));
}

function OwnWork() {
  const { t } = useTranslation("homework");
  const found = useAssignments();
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading note={t("own.note")}>{t("own.title")}</PageHeading>
      <Answer query={found}>
        {({ assignments }) => <AssignmentList assignments={assignments} empty="own.empty" />}
      </Answer>
    </div>
  );
}

function GivenWork() {
  const { t } = useTranslation("homework");
  const found = useAssignments();
  const names = useNames(found.data?.assignments.map(({ groupId }) => groupId) ?? []);
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_22rem] lg:items-start">
      <div className="grid grid-cols-1 gap-6">
        <PageHeading note={t("note")}>{t("title")}</PageHeading>
        <ButtonLink href={paths.reviews} className="justify-self-start">
          <ClipboardCheck aria-hidden className="size-5" />
          {t("reviews.open")}
        </ButtonLink>
        <Answer query={found}>
          {({ assignments }) => (
            <AssignmentList assignments={assignments} names={names} empty="empty" />
          )}
        </Answer>
      </div>
      <Card className="grid grid-cols-1 gap-4">
        <h2 className="text-lg font-bold">{t("give.title")}</h2>
        <GiveForm />
      </Card>
    </div>
  );
}
