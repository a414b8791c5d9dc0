import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../lib/api/problem.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { ClosedInvitation } from "./ClosedInvitation.tsx";
import { useInvitation } from "./useInvitation.ts";

type InvitationStepProps = { readonly token: string; readonly onAccepted: () => void };

/** What was sent, and the one press that opens it. */
export function InvitationStep({ token, onAccepted }: InvitationStepProps) {
  const { t } = useTranslation("enrol");
  const { invitation, accept, isPending, problem } = useInvitation(token, onAccepted);
  if (invitation.error && problemOf(invitation.error).code === "not_found")
    return <ClosedInvitation state="none" />;
  return (
    <Answer query={invitation}>
      {({ state, nonce }) =>
        state === "open" ? (
          <Card className="grid gap-5">
            <PageHeading note={t("note")}>{t("title")}</PageHeading>
            {problem && <ProblemAlert problem={problem} />}
            <Button
              variant="primary"
              size="lg"
              isPending={isPending}
              pendingLabel={t("working")}
              onPress={() => accept(nonce)}
            >
              {t("start")}
            </Button>
          </Card>
        ) : (
          <ClosedInvitation state={state} />
        )
      }
    </Answer>
  );
}
