import type { OnCallPerson, Shift } from "@hearth/contracts/messaging/onCall";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { Checkbox } from "@hearth/ui/Checkbox";
import { TextField } from "@hearth/ui/TextField";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { toggled } from "./draft.ts";

type ShiftFieldsProps = {
  readonly place: number;
  readonly shift: Shift;
  readonly people: readonly OnCallPerson[];
  readonly onChange: (shift: Shift) => void;
  readonly onRemove: () => void;
};

const days = [1, 2, 3, 4, 5, 6, 7] as const;

/** Hours of the week, and who is called in them: in the order in which they were chosen. */
export function ShiftFields({ place, shift, people, onChange, onRemove }: ShiftFieldsProps) {
  const { t } = useTranslation("onCall");
  const id = useId();
  const { weekdays, from, to, personIds } = shift;
  const orderOf = (personId: string) => personIds.indexOf(personId) + 1;
  return (
    <Card labelledBy={id} className="grid gap-4">
      <h3 id={id} className="font-semibold">
        {t("shift", { n: place })}
      </h3>
      <div role="group" aria-label={t("days")} className="flex flex-wrap gap-x-4">
        {days.map((day) => (
          <Checkbox
            key={day}
            isSelected={weekdays.includes(day)}
            onChange={(isIn) =>
              onChange({ ...shift, weekdays: toggled(weekdays, day, isIn).toSorted() })
            }
          >
            {t(`days_${day}`)}
          </Checkbox>
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("from")}
          type="time"
          value={from}
          onChange={(clock) => onChange({ ...shift, from: clock })}
        />
        <TextField
          label={t("to")}
          type="time"
          value={to}
          onChange={(clock) => onChange({ ...shift, to: clock })}
          {...(to <= from && { description: t("overnight") })}
        />
      </div>
      <div role="group" aria-label={t("order")} className="grid">
        <p className="text-sm font-medium">{t("order")}</p>
        {people
          .filter(({ personId }) => personId !== "")
          .map(({ personId, name }) => (
            <Checkbox
              key={personId}
              isSelected={personIds.includes(personId)}
              onChange={(isIn) =>
                onChange({ ...shift, personIds: toggled(personIds, personId, isIn) })
              }
            >
              {orderOf(personId) > 0 ? `${orderOf(personId)}. ${name}` : name}
            </Checkbox>
          ))}
      </div>
      <Button variant="quiet" onPress={onRemove} className="justify-self-start">
        {t("removeShift", { n: place })}
      </Button>
    </Card>
  );
}
