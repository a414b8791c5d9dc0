import { CircleAlert, Check, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { KeptPlan } from "./planKeeper.ts";

const icons = {
  saved: Check,
  unsaved: LoaderCircle,
  invalid: CircleAlert,
  failed: CloudOff,
} as const;

/** Whether the plan is saved, in words. */
export function PlanStatus({ plan: { state, savedBy } }: { readonly plan: KeptPlan }) {
  const { t } = useTranslation("rooms");
  const Icon = icons[state];
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-sm text-muted">
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`status.${state}`, { name: savedBy })}
    </p>
  );
}
