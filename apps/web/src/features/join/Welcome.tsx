import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Clock3 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../lib/api/problem.ts";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import type { InspectedLink } from "./doors.ts";
import { LinkTimes } from "./LinkTimes.tsx";

type WelcomeProps = {
  readonly link: InspectedLink;
  readonly problem: Problem | null;
  readonly isPending: boolean;
  readonly onContinue: () => void;
};

/** The first words: when it is, and one button. Nothing about who or what the group is. */
export function Welcome({ link, problem, isPending, onContinue }: WelcomeProps) {
  const { t } = useTranslation("join");
  const isEarly = link.state === "early";
  return (
    <div className="grid gap-6">
      <PageHeading note={t(isEarly ? "early.note" : "welcome.note")}>
        {t(isEarly ? "early.title" : "welcome.title")}
      </PageHeading>
      <div className="flex gap-3 rounded-control bg-accent-soft p-4 text-on-accent-soft">
        <Clock3 aria-hidden className="mt-0.5 size-5 shrink-0" />
        <LinkTimes link={link} />
      </div>
      {problem && <ProblemAlert problem={problem} />}
      {isEarly ? (
        <Alert tone="info" role="status">
          {t("early.stay")}
        </Alert>
      ) : (
        <Button
          variant="primary"
          size="lg"
          isPending={isPending}
          pendingLabel={t("welcome.working")}
          onPress={onContinue}
        >
          {t("welcome.continue")}
        </Button>
      )}
      <p className="text-sm text-muted">{t("welcome.private")}</p>
    </div>
  );
}
