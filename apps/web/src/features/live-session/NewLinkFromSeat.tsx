import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Problem, problemOf } from "../../lib/api/problem.ts";
import type { SeatStay } from "../../lib/seatStay.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";

type Asking = "not yet" | "on its way" | "done";

/** One press for a new link, after one's own was taken back. Whether one was sent is told to the contact alone. */
export function NewLinkFromSeat({ ask }: { readonly ask: SeatStay["askNewLink"] }) {
  const { t } = useTranslation("live");
  const [asking, setAsking] = useState<Asking>("not yet");
  const [problem, setProblem] = useState<Problem | null>(null);
  const press = () => {
    setAsking("on its way");
    setProblem(null);
    ask().then(
      () => setAsking("done"),
      (fault: unknown) => {
        setAsking("not yet");
        setProblem(problemOf(fault));
      },
    );
  };
  return (
    <div className="grid justify-items-start gap-3">
      {problem && <ProblemAlert problem={problem} />}
      <div role="status" className="empty:hidden">
        {asking === "done" && <Alert tone="good">{t("over.revoked.asked")}</Alert>}
      </div>
      {asking !== "done" && (
        <Button variant="primary" isPending={asking === "on its way"} onPress={press}>
          {t("over.revoked.ask")}
        </Button>
      )}
    </div>
  );
}
