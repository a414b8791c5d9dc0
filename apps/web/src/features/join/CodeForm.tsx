import { Button } from "@hearth/ui/Button";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../lib/api/problem.ts";
import { CodeField, codeLength } from "../../lib/ui/CodeField.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";

type CodeFormProps = {
  readonly sentTo: string;
  readonly problem: Problem | null;
  readonly isPending: boolean;
  readonly onCode: (code: string) => void;
  readonly onResend: () => void;
};

/** The six digits that went to the known contact: this browser takes over from the other one. */
export function CodeForm({ sentTo, problem, isPending, onCode, onResend }: CodeFormProps) {
  const { t } = useTranslation("join");
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const isWhole = code.length === codeLength;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isWhole) onCode(code);
  };
  const isWrong = problem?.code === "invalid_input" || problem?.code === "unauthenticated";
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <PageHeading note={t("code.note", { sentTo })}>{t("code.title")}</PageHeading>
      {problem && !isWrong && <ProblemAlert problem={problem} />}
      <CodeField
        label={t("code.label")}
        value={code}
        onChange={setCode}
        error={faultOf({ asked, isWhole, isWrong }, t)}
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending}
        pendingLabel={t("welcome.working")}
      >
        {t("code.submit")}
      </Button>
      <Button variant="quiet" isDisabled={isPending} onPress={onResend}>
        {t("code.resend")}
      </Button>
    </form>
  );
}

type Typed = { readonly asked: boolean; readonly isWhole: boolean; readonly isWrong: boolean };

function faultOf(
  { asked, isWhole, isWrong }: Typed,
  t: (key: "code.six" | "code.wrong") => string,
) {
  if (asked && !isWhole) return t("code.six");
  return isWrong ? t("code.wrong") : undefined;
}
