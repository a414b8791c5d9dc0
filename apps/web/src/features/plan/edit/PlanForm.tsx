import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import { Button } from "@hearth/ui/Button";
import { type SubmitEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EndBar } from "../../../lib/ui/EndBar.tsx";
import { steps } from "../steps.ts";
import { EntriesField } from "./EntriesField.tsx";
import { type EntryFault, faultsOf, type PlanDraft, planOf } from "./planDraft.ts";
import { useDraft } from "./useDraft.ts";
import { WholeFields } from "./WholeFields.tsx";

type PlanFormProps = {
  readonly initial: PlanDraft;
  readonly onSave: (plan: SafetyPlan) => void;
  readonly onLeave: () => void;
};

/** The six steps as they are written. What is typed outlives the page until it is saved or given up. */
export function PlanForm({ initial, onSave, onLeave }: PlanFormProps) {
  const { t } = useTranslation(["plan", "common"]);
  const { draft, write, forget } = useDraft(initial);
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = isAsked ? faultsOf(draft) : new Map<string, EntryFault>();
  const set = (changes: Partial<PlanDraft>) => write({ ...draft, ...changes });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const plan = planOf(draft);
    setAsked(true);
    if (plan) {
      forget();
      onSave(plan);
    } else focusFault(form.current, [...faultsOf(draft)][0]);
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid grid-cols-1 gap-8">
      <ol className="grid grid-cols-1 gap-8">
        {steps.map(({ step, parts }, place) => (
          <li key={step} className="grid grid-cols-1 gap-4">
            <h2 className="text-xl font-bold">
              {t("numbered", { number: place + 1, title: t(`step.${step}.title`) })}
            </h2>
            <p className="text-muted">{t(`step.${step}.help`)}</p>
            {parts.map((part) => (
              <EntriesField
                key={part}
                part={part}
                entries={draft[part]}
                faults={faults}
                onChange={(entries) => set({ [part]: entries })}
              />
            ))}
          </li>
        ))}
      </ol>
      <WholeFields draft={draft} onChange={set} />
      <EndBar>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" size="lg">
            {t("edit.save")}
          </Button>
          <Button
            size="lg"
            onPress={() => {
              forget();
              onLeave();
            }}
          >
            {t("common:cancel")}
          </Button>
        </div>
      </EndBar>
    </form>
  );
}

function focusFault(within: HTMLElement | null, fault: [string, EntryFault] | undefined): void {
  if (!fault) return;
  const [entryId, of] = fault;
  const field = of === "phone" ? "input[type=tel]" : "input";
  within?.querySelector<HTMLElement>(`[data-entry="${entryId}"] ${field}`)?.focus();
}
