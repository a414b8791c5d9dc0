import { Select } from "@hearth/ui/Select";
import { useTranslation } from "react-i18next";
import type { PlannerPartProps } from "./plannerParts.ts";

const lengths = [5, 10, 15, 20, 30, 45, 60];
const flags = [3, 5, 10, 15, 20, 30];
const untilRecalled = "recall";

/** How long the rooms are open, and when staff are reminded of one that they have not been to. */
export function OpeningFields({ chosen, choose }: Pick<PlannerPartProps, "chosen" | "choose">) {
  const { t } = useTranslation("rooms");
  const minutes = (list: readonly number[]) =>
    list.map((count) => ({ id: String(count), label: t("minutes", { count }) }));
  return (
    <>
      <Select
        label={t("length")}
        options={[...minutes(lengths), { id: untilRecalled, label: t("untilRecalled") }]}
        value={chosen.minutes === null ? untilRecalled : String(chosen.minutes)}
        onChange={(id) => choose({ minutes: id === untilRecalled ? null : Number(id) })}
      />
      <Select
        label={t("flagAfter")}
        options={minutes(flags)}
        value={String(chosen.flagAfterMinutes)}
        onChange={(id) => choose({ flagAfterMinutes: Number(id) })}
      />
    </>
  );
}
