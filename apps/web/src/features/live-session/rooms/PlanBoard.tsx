import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { Switch } from "@hearth/ui/Switch";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { GroupKnowledgeContext } from "../../../lib/planning/knowledge.ts";
import { brokenPairs } from "../../../lib/planning/plan.ts";
import { RoomBoard } from "../../../lib/planning/RoomBoard.tsx";
import { NewerAlert } from "../../../lib/ui/NewerAlert.tsx";
import { OpeningFields } from "./OpeningFields.tsx";
import { openingOf, type PlannerPartProps } from "./plannerParts.ts";
import { PlanStatus } from "./PlanStatus.tsx";
import { RoundsPreview } from "./RoundsPreview.tsx";
import { usePeople } from "./usePeople.ts";
import { WayFields } from "./WayFields.tsx";

/** The plan as it is: looked at, changed, opened, or begun anew. */
export function PlanBoard({ view, planner, chosen, choose }: PlannerPartProps) {
  const { t } = useTranslation("rooms");
  const { pairs } = use(GroupKnowledgeContext);
  const people = usePeople(view);
  const { plan, rounds, busy } = planner;
  const count = plan.rooms.length;
  const broken = brokenPairs(plan.rooms, pairs, people);
  const isImpossible = broken.some(({ pairId }) => planner.unmet.includes(pairId));
  return (
    <>
      {plan.mine && (
        <NewerAlert
          words={t("newer", { returnObjects: true, name: plan.savedBy })}
          onMine={planner.takeMine}
          onTheirs={planner.takeTheirs}
        />
      )}
      {isImpossible && (
        <Alert tone="warn" role="alert" title={t("unmet.title")}>
          {t("unmet.text")}
        </Alert>
      )}
      <RoomBoard rooms={plan.rooms} people={people} pairs={pairs} onChange={planner.edit} />
      <PlanStatus plan={plan} />
      <RoundsPreview rounds={rounds} people={people} />
      <OpeningFields chosen={chosen} choose={choose} />
      <Switch isSelected={chosen.choice} onChange={(choice) => choose({ choice })}>
        {t("choice")}
      </Switch>
      <Button
        variant="primary"
        size="lg"
        isDisabled={broken.length > 0 || plan.state === "invalid"}
        isPending={busy === "open"}
        onPress={() => planner.open(openingOf(chosen))}
      >
        {t("open", { count })}
      </Button>
      <section
        aria-labelledby="plan-anew"
        className="grid grid-cols-1 gap-3 border-t border-line pt-4"
      >
        <h3 id="plan-anew" className="font-semibold">
          {t("anew")}
        </h3>
        <WayFields chosen={chosen} choose={choose} />
        <Button
          isPending={busy === "suggest"}
          onPress={() => {
            choose({ choice: chosen.way === "choice" });
            planner.suggest(chosen.way, chosen.count);
          }}
        >
          {t("replace")}
        </Button>
      </section>
    </>
  );
}
