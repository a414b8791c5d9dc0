import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../lib/api/problem.ts";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { LiveSession } from "../liveSession.ts";
import { problemOfAct } from "../problemOfAct.ts";

type Saving = "no" | "missing" | "saving" | "saved";

/** Where the person is and how to call them, if they like to say so. What was said before is not shown again. */
export function WhereToday({ act }: Pick<LiveSession, "act">) {
  const { t } = useTranslation("arriving");
  const [address, setAddress] = useState("");
  const [callBack, setCallBack] = useState("");
  const [state, setState] = useState<Saving>("no");
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setProblem(null);
    const isMissing = address.trim() === "";
    setState(isMissing ? "missing" : "saving");
    if (isMissing) return;
    act("setWhereabouts", { address, callBack }).then(
      () => setState("saved"),
      (fault: unknown) => {
        setProblem(problemOfAct(fault));
        setState("no");
      },
    );
  };
  return (
    <Card>
      <form noValidate onSubmit={submit} className="grid gap-3">
        <h2 className="text-lg font-bold">{t("where.title")}</h2>
        <p className="text-sm text-muted">{t("where.why")}</p>
        {problem && <ProblemAlert problem={problem} />}
        <TextField
          label={t("where.address")}
          autoComplete="street-address"
          maxLength={300}
          value={address}
          onChange={setAddress}
          error={state === "missing" ? t("where.needed") : undefined}
        />
        <TextField
          label={t("where.phone")}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          value={callBack}
          onChange={setCallBack}
        />
        <Button type="submit" isPending={state === "saving"} pendingLabel="">
          {t("where.save")}
        </Button>
        <p role="status">{state === "saved" && t("where.saved")}</p>
      </form>
    </Card>
  );
}
