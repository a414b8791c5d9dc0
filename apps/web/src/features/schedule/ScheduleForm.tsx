import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../lib/me.ts";
import { useNow } from "../../lib/time/useNow.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import { check, type Plan } from "./plan.ts";
import { Preview } from "./Preview.tsx";
import { useScheduleSession } from "./useScheduleSession.ts";
import { zonesWith } from "./zones.ts";

type ScheduleFormProps = {
  readonly groupId: string;
  readonly onPlanned: (session: Outputs["schedule"]["create"]) => void;
};

const lengths = [45, 60, 90, 120, 180, 240] as const;

/** Date, start, length and zone; what it comes to is said before it is sent. */
export function ScheduleForm({ groupId, onPlanned }: ScheduleFormProps) {
  const { t } = useTranslation("schedule");
  const { timeZone: ownZone } = useMe();
  const [plan, setPlan] = useState<Plan>({ day: "", clock: "", timeZone: ownZone, minutes: 180 });
  const [asked, setAsked] = useState(false);
  const { fault, stretch } = check(plan, useNow());
  const { plan: send, last } = useScheduleSession(groupId);
  const isPending = last?.state === "sending" || last?.state === "not_saved_yet";
  const set = (news: Partial<Plan>) => setPlan((former) => ({ ...former, ...news }));
  const faultAt = (...names: readonly (typeof fault)[]) =>
    asked && fault && names.includes(fault) ? t(fault) : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!stretch || isPending) return;
    send(stretch, { groupId, timeZone: plan.timeZone }, (session) => {
      setAsked(false);
      onPlanned(session);
    });
  };

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {last?.state === "failed" && last.problem && <ProblemAlert problem={last.problem} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t("date")}
          type="date"
          value={plan.day}
          onChange={(day) => set({ day })}
          error={faultAt("dateMissing")}
          isRequired
        />
        <TextField
          label={t("start")}
          type="time"
          value={plan.clock}
          onChange={(clock) => set({ clock })}
          error={faultAt("startMissing", "skipped", "past")}
          isRequired
        />
      </div>
      <Select
        label={t("length")}
        options={lengths.map((minutes) => ({
          id: String(minutes),
          label: t("lengthIs", { minutes }),
        }))}
        value={String(plan.minutes)}
        onChange={(minutes) => set({ minutes: Number(minutes) })}
      />
      <Select
        label={t("zone")}
        options={zonesWith(ownZone)}
        value={plan.timeZone}
        onChange={(timeZone) => set({ timeZone })}
      />
      {stretch && <Preview stretch={stretch} timeZone={plan.timeZone} ownZone={ownZone} />}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending}
        pendingLabel={t("working")}
      >
        {t("submit")}
      </Button>
      {last?.state === "not_saved_yet" && <SaveStatus change={last} />}
    </form>
  );
}
