import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../lib/api/problem.ts";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { LiveSession } from "../liveSession.ts";
import { problemOfAct } from "../problemOfAct.ts";

/** Asks for the group's passcode, and says how often one may still try. It goes when the door knows it. */
export function PasscodeForm({ act }: Pick<LiveSession, "act">) {
  const { t } = useTranslation("arriving");
  const [passcode, setPasscode] = useState("");
  const [left, setLeft] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const give = async () => {
    setPending(true);
    setProblem(null);
    try {
      const { accepted, triesLeft } = await act("givePasscode", { passcode });
      setLeft(accepted ? null : triesLeft);
      setPasscode("");
    } catch (fault) {
      setProblem(problemOfAct(fault));
    } finally {
      setPending(false);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (passcode.trim().length > 0) void give();
  };
  const wrong = left === null ? undefined : t("passcode.wrong", { count: left });
  const said = left === 0 ? t("passcode.blocked") : wrong;
  return (
    <Card>
      <form noValidate onSubmit={submit} className="grid gap-3">
        <h2 className="text-lg font-bold">{t("passcode.title")}</h2>
        {problem && <ProblemAlert problem={problem} />}
        <TextField
          label={t("passcode.label")}
          description={t("passcode.help")}
          autoComplete="off"
          maxLength={20}
          value={passcode}
          onChange={setPasscode}
          error={said}
        />
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel="">
          {t("passcode.give")}
        </Button>
        <p role="status" className="sr-only">
          {said}
        </p>
      </form>
    </Card>
  );
}
