import { type SyntheticEvent, useState } from "react";
import { isUnderway } from "../../lib/api/outbox.ts";
import type { Outputs } from "../../lib/me.ts";
import { useNow } from "../../lib/time/useNow.ts";
import { check, type Fault, type Plan } from "./plan.ts";
import { useScheduleSession } from "./useScheduleSession.ts";

type PlanOptions = {
  readonly groupId: string;
  readonly timeZone: string;
  readonly onPlanned: (session: Outputs["schedule"]["create"]) => void;
};

/** What is filled in, what is wrong with it once it was sent, and sending it. */
export function usePlan({ groupId, timeZone, onPlanned }: PlanOptions) {
  const [plan, setPlan] = useState<Plan>(() => emptyPlan(timeZone));
  const [asked, setAsked] = useState(false);
  const { fault, stretch } = check(plan, useNow());
  const { plan: send, last } = useScheduleSession(groupId);
  const isPending = isUnderway(last);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!stretch || isPending) return;
    send(stretch, { groupId, timeZone: plan.timeZone, kind: plan.kind }, (session) => {
      setAsked(false);
      onPlanned(session);
    });
  };
  return {
    plan,
    set: (news: Partial<Plan>) => setPlan((former) => ({ ...former, ...news })),
    faultAt: (...names: readonly Fault[]) =>
      asked && fault && names.includes(fault) ? fault : null,
    stretch,
    submit,
    isPending,
    last,
  };
}

const emptyPlan = (timeZone: string): Plan => ({
  day: "",
  clock: "",
  timeZone,
  minutes: 180,
  kind: "group",
});
