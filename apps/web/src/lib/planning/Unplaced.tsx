import { useTranslation } from "react-i18next";
import { PlannedPeople, type PlannedPeopleProps } from "./PlannedPeople.tsx";
import { unplaced } from "./plan.ts";

/** Who is here and has no room yet. */
export function Unplaced(props: Omit<PlannedPeopleProps, "of" | "to" | "label" | "empty">) {
  const { t } = useTranslation("planning");
  const left = unplaced(props.rooms, props.people);
  return (
    <section
      aria-label={t("unplaced")}
      className="grid grid-cols-1 gap-1 rounded-control border border-dashed border-line-strong p-3"
    >
      <h3 className="font-semibold">{t("unplaced")}</h3>
      {left.length > 0 && <p className="text-sm text-muted">{t("unplacedHint")}</p>}
      <PlannedPeople {...props} of={left} to={null} label={t("unplaced")} empty={t("allPlaced")} />
    </section>
  );
}
