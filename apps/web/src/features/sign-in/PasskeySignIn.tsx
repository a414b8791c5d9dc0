import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { problemOf } from "../../lib/api/problem.ts";
import { signInWithPasskey, wasCancelled } from "../../lib/passkeys/passkeys.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";

/** One press for who has a passkey, whoever they are. */
export function PasskeySignIn({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation("signIn");
  const { mutate, isPending, error } = useMutation({
    networkMode: "always",
    mutationFn: signInWithPasskey,
    onSuccess: onSignedIn,
  });
  return (
    <div className="grid gap-4 md:col-span-2">
      {error && <Refused fault={error} />}
      <Button
        size="lg"
        isPending={isPending}
        pendingLabel={t("working")}
        onPress={() => {
          mutate();
        }}
      >
        <KeyRound aria-hidden className="size-5" />
        {t("passkey.use")}
      </Button>
    </div>
  );
}

function Refused({ fault }: { readonly fault: unknown }) {
  const { t } = useTranslation("signIn");
  const problem = problemOf(fault);
  if (!wasCancelled(fault) && problem.code !== "unauthenticated")
    return <ProblemAlert problem={problem} />;
  return (
    <Alert tone="warn" role="alert" title={t("passkey.refused.title")}>
      <p>{t("passkey.refused.text")}</p>
    </Alert>
  );
}
