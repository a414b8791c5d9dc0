import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { sizesOf } from "../places.ts";
import { OpeningFields } from "./OpeningFields.tsx";
import { openingOf, type PlannerPartProps } from "./plannerParts.ts";
import { usePeople } from "./usePeople.ts";
import { WayFields } from "./WayFields.tsx";
import { hasCount, isEven } from "./ways.ts";

/** Nothing is planned yet: a way and a number are enough to open rooms. */
export function FirstPlan(props: PlannerPartProps) {
  const { t } = useTranslation("rooms");
  const { view, chosen, choose } = props;
  const here = usePeople(view).filter(({ isHere }) => isHere).length;
  return (
    <>
      <p className="text-muted">{t("explain")}</p>
      <WayFields chosen={chosen} choose={choose} />
      <OpeningFields chosen={chosen} choose={choose} />
      {isEven(chosen.way) && <Sizes people={here} rooms={chosen.count} />}
      {chosen.way !== "hand" && <OpenAtOnce {...props} people={here} />}
      <PlanFirst {...props} />
    </>
  );
}

function Sizes({ people, rooms }: { readonly people: number; readonly rooms: number }) {
  const { t, i18n } = useTranslation("rooms");
  const sizes = new Intl.ListFormat(i18n.language).format(sizesOf(people, rooms).map(String));
  return (
    <p role="status" className="rounded-control bg-sunken p-3 text-sm">
      {people === 0 ? t("nobody") : t("preview", { count: people, sizes })}
    </p>
  );
}

function OpenAtOnce({ planner, chosen, people }: PlannerPartProps & { readonly people: number }) {
  const { t } = useTranslation("rooms");
  const { way, count } = chosen;
  const opening = { ...openingOf(chosen), choice: chosen.choice || way === "choice" };
  return (
    <Button
      variant="primary"
      size="lg"
      isDisabled={isEven(way) && people === 0}
      isPending={planner.busy === "open"}
      onPress={() => planner.fillAndOpen(way, count, opening)}
    >
      {hasCount(way) ? t("open", { count }) : t("openThese")}
    </Button>
  );
}

function PlanFirst({ planner, chosen, choose }: PlannerPartProps) {
  const { t } = useTranslation("rooms");
  const { way, count } = chosen;
  return (
    <Button
      isPending={planner.busy === "suggest"}
      onPress={() => {
        if (way === "choice") choose({ choice: true });
        planner.suggest(way, count);
      }}
    >
      {t(way === "hand" ? "byHand" : "planFirst")}
    </Button>
  );
}
