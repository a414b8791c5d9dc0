import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../lib/api/problem.ts";
import { missing, type Field } from "./missing.ts";
import { useSignIn } from "./useSignIn.ts";

/** E-mail and password. Whatever happens, what was typed stays. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useTranslation("signIn");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const signIn = useSignIn(onSignedIn);
  const faults = asked ? missing({ email, password }) : {};
  const fault = (field: Field) => faults[field] && t(faults[field]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(missing({ email, password })).length === 0) signIn.mutate({ email, password });
  };

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {signIn.problem && <Refused problem={signIn.problem} />}
      <TextField
        label={t("email")}
        type="email"
        autoComplete="username"
        inputMode="email"
        value={email}
        onChange={setEmail}
        error={fault("email")}
        isRequired
      />
      <TextField
        label={t("password")}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={fault("password")}
        isRequired
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={signIn.isPending}
        pendingLabel={t("working")}
      >
        {t("submit")}
      </Button>
    </form>
  );
}

function Refused({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation(["signIn", "common"]);
  const kind = kinds[problem.code] ?? "unreachable";
  return (
    <Alert tone={kind === "wrong" ? "warn" : "danger"} role="alert" title={t(`${kind}.title`)}>
      <p>{t(`${kind}.text`)}</p>
      {kind === "unreachable" && problem.requestId !== null && (
        <p className="mt-1 text-sm break-all">{t("common:reference", { id: problem.requestId })}</p>
      )}
    </Alert>
  );
}

const kinds: Partial<Record<Problem["code"], "wrong" | "limited">> = {
  unauthenticated: "wrong",
  not_found: "wrong",
  invalid_input: "wrong",
  rate_limited: "limited",
};
