import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../lib/api/problem.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { ClosedLink } from "./ClosedLink.tsx";
import { askNewLink } from "./doors.ts";

type RevokedLinkProps = {
  readonly token: string;
  readonly nonce: string;
  readonly lookAgain: () => Promise<unknown>;
};

/** A link that was taken back, with one press for a new one. Whether one was sent is told to the contact alone. */
export function RevokedLink({ token, nonce, lookAgain }: RevokedLinkProps) {
  const { t } = useTranslation("join");
  const asking = useMutation({
    networkMode: "always",
    mutationFn: askNewLink,
    onError: (fault) => {
      if (problemOf(fault).code === "stale") void lookAgain();
    },
  });
  return (
    <div className="grid gap-4">
      <ClosedLink state="revoked" />
      {asking.error && <ProblemAlert problem={problemOf(asking.error)} />}
      <div role="status" className="empty:hidden">
        {asking.isSuccess && <Alert tone="good">{t("newLink.asked")}</Alert>}
      </div>
      {!asking.isSuccess && (
        <Button
          variant="primary"
          size="lg"
          isPending={asking.isPending}
          pendingLabel={t("welcome.working")}
          onPress={() => asking.mutate({ token, nonce })}
        >
          {t("newLink.ask")}
        </Button>
      )}
    </div>
  );
}
