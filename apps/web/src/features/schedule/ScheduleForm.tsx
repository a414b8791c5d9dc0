import { SessionKind } from "@hearth/contracts/sessions/kinds";
import { Button } from "@hearth/ui/Button";
import { Select } from "@hearth/ui/Select";
import { TextField } from "@hearth/ui/TextField";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../lib/me.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import type { Fault } from "./plan.ts";
import { Preview } from "./Preview.tsx";
import { usePlan } from "./usePlan.ts";
import { zonesWith } from "./zones.ts";

type ScheduleFormProps = {
  readonly groupId: string;
  readonly onPlanned: (session: Outputs["schedule"]["create"]) => void;
};

const lengths = [45, 60, 90, 120, 180, 240] as const;

/** Date, start, length and zone; what it comes to is said before it is sent. */
export function ScheduleForm({ groupId, onPlanned }: ScheduleFormProps) {
  const { t } = useTranslation(["schedule", "common"]);
  const { timeZone: ownZone } = useMe();
  const { plan, set, faultAt, stretch, submit, isPending, last } = usePlan({
    groupId,
    timeZone: ownZone,
    onPlanned,
  });
  const told = (...names: readonly Fault[]) => {
    const fault = faultAt(...names);
    return fault ? t(fault) : undefined;
  };

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <ChangeAlert change={last} />
      <Select
        label={t("kind")}
        options={SessionKind.options.map((id) => ({ id, label: t(`common:kinds.${id}`) }))}
        value={plan.kind}
        onChange={(kind) => set({ kind: SessionKind.parse(kind) })}
      />
      <p className="-mt-3 text-sm text-muted">{t(`begins.${plan.kind}`)}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t("date")}
          type="date"
          value={plan.day}
          onChange={(day) => set({ day })}
          error={told("dateMissing")}
          isRequired
        />
        <TextField
          label={t("start")}
          type="time"
          value={plan.clock}
          onChange={(clock) => set({ clock })}
          error={told("startMissing", "skipped", "past")}
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
    </form>
  );
}
