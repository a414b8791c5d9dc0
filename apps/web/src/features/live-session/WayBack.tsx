import { comeBackSeconds } from "@hearth/contracts/seat";
import { Button } from "@hearth/ui/Button";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Problem, problemOf } from "../../lib/api/problem.ts";
import type { SeatStay } from "../../lib/seatStay.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";

type WayBackProps = {
  readonly leftAt: number;
  readonly comeBack: SeatStay["comeBack"];
  readonly again: () => void;
};

/** For who did not mean to leave: shown for two minutes, and gone with a reload. */
export function WayBack({ leftAt, comeBack, again }: WayBackProps) {
  const { t } = useTranslation("live");
  const isOpen = useIsOpen(leftAt);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!isOpen) return null;
  const press = () => {
    setPending(true);
    setProblem(null);
    comeBack().then(again, (fault: unknown) => {
      setPending(false);
      setProblem(problemOf(fault));
    });
  };
  return (
    <div className="grid justify-items-start gap-3">
      {problem && <ProblemAlert problem={problem} />}
      <p>{t("over.leftHere.mistake")}</p>
      <Button variant="primary" isPending={isPending} onPress={press}>
        {t("over.left.again")}
      </Button>
    </div>
  );
}

/** A sleeping device wakes late: the clock decides, not the timer. */
function useIsOpen(leftAt: number): boolean {
  const until = leftAt + comeBackSeconds * 1000;
  const [isOpen, setOpen] = useState(() => Date.now() < until);
  useEffect(() => {
    const timer = setInterval(() => setOpen(Date.now() < until), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return isOpen;
}
