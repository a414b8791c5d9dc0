import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../lib/api/problem.ts";
import { addPasskey, knowsPasskeys, wasCancelled } from "../../lib/passkeys/passkeys.ts";
import { paths } from "../../lib/paths.ts";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";

/** A passkey for who has signed in: now, or not now. */
export function PasskeyStep() {
  const { t } = useTranslation("enrol");
  const adding = useMutation({ networkMode: "always", mutationFn: addPasskey });
  return (
    <Card className="grid gap-5">
      <PageHeading note={t("key.note")}>{t("key.title")}</PageHeading>
      {adding.error && <Refused fault={adding.error} />}
      {adding.isSuccess && <Alert tone="good" role="status" title={t("key.done")} />}
      {!knowsPasskeys() && <p>{t("key.unknown")}</p>}
      {knowsPasskeys() && !adding.isSuccess && (
        <Button
          variant="primary"
          size="lg"
          isPending={adding.isPending}
          pendingLabel={t("working")}
          onPress={() => adding.mutate()}
        >
          <KeyRound aria-hidden className="size-5" />
          {t("key.add")}
        </Button>
      )}
      <ButtonLink size="lg" href={paths.today}>
        {t(adding.isSuccess ? "key.home" : "key.later")}
      </ButtonLink>
    </Card>
  );
}

function Refused({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation("enrol");
  if (!wasCancelled(fault)) return <ProblemAlert problem={problemOf(fault)} />;
  return (
    <Alert tone="warn" role="alert" title={t("key.cancelled.title")}>
      <p>{t("key.cancelled.text")}</p>
    </Alert>
  );
}
