import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { CodeField, codeLength } from "../../lib/ui/CodeField.tsx";

type GivenCodeProps = {
  readonly sentTo: string;
  readonly isPending: boolean;
  readonly isWrong: boolean;
  readonly onCode: (code: string) => void;
  readonly onAgain: () => void;
  readonly onOther: () => void;
};

/** The code out of the message. What is said is the same whether one was sent or not. */
export function GivenCode(props: GivenCodeProps) {
  const { sentTo, isPending, isWrong, onCode, onAgain, onOther } = props;
  const { t } = useTranslation("signIn");
  const [code, setCode] = useState("");
  const [asked, setAsked] = useState(false);
  const isWhole = code.length === codeLength;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isWhole) onCode(code);
  };
  const fault = () => {
    if (asked && !isWhole) return t("code.six");
    return isWrong ? t("code.wrong") : undefined;
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Alert tone="info" role="status" title={t("code.sentTitle")}>
        <p className="wrap-anywhere">{t("code.sent", { contact: sentTo })}</p>
      </Alert>
      <CodeField label={t("code.label")} value={code} onChange={setCode} error={fault()} />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending}
        pendingLabel={t("working")}
      >
        {t("code.submit")}
      </Button>
      <div className="grid gap-1">
        <Button variant="quiet" isDisabled={isPending} onPress={onAgain}>
          {t("code.again")}
        </Button>
        <Button variant="quiet" isDisabled={isPending} onPress={onOther}>
          {t("code.other")}
        </Button>
      </div>
    </form>
  );
}
