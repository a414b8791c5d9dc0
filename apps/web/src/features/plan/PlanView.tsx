import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import { useTranslation } from "react-i18next";
import { usePlainDay } from "../../lib/time/usePlainDay.ts";
import { PlanStep } from "./PlanStep.tsx";
import { steps } from "./steps.ts";

/** A plan to be read: six steps, one after the other, and what belongs to the whole. */
export function PlanView({ plan }: { readonly plan: SafetyPlan }) {
  const { t } = useTranslation("plan");
  const sayDay = usePlainDay();
  const { obstacles, keptAt, reviewOn } = plan;
  return (
    <div className="grid grid-cols-1 gap-6">
      <ol aria-label={t("ladder")} className="grid grid-cols-1 gap-4">
        {steps.map(({ step, parts }, place) => (
          <PlanStep
            key={step}
            title={t(`step.${step}.title`)}
            number={place + 1}
            entries={parts.flatMap((part) => plan[part])}
          />
        ))}
      </ol>
      <dl className="grid grid-cols-1 gap-3 empty:hidden">
        <Said name={t("obstacles")} text={obstacles} />
        <Said name={t("keptAt")} text={keptAt} />
        <Said name={t("reviewOn")} text={reviewOn === null ? "" : sayDay(reviewOn)} />
      </dl>
    </div>
  );
}

function Said({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <div className="grid gap-1">
      <dt className="font-semibold">{name}</dt>
      <dd className="wrap-anywhere whitespace-pre-wrap">{text}</dd>
    </div>
  );
}
