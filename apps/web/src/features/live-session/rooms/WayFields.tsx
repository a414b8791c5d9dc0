import { Select } from "@hearth/ui/Select";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { GroupKnowledgeContext } from "../../../lib/planning/knowledge.ts";
import { mostRooms } from "../../../lib/planning/plan.ts";
import type { PlannerPartProps } from "./plannerParts.ts";
import { hasCount, isWay, type Way } from "./ways.ts";

const simple = ["random", "rotation", "last", "choice", "hand"] as const;
const counts = Array.from({ length: mostRooms }, (_, index) => String(index + 1));

/** How people come into rooms, and how many rooms there are. */
export function WayFields({ chosen, choose }: Pick<PlannerPartProps, "chosen" | "choose">) {
  const { t } = useTranslation("rooms");
  const { sets } = use(GroupKnowledgeContext);
  const ways = simple.map((id) => ({
    id,
    label: t(`way.${id}`),
  }));
  const prepared = sets.map(({ setId, name }) => ({
    id: `set:${setId}`,
    label: t("way.set", { name }),
  }));
  return (
    <>
      <Select
        label={t("wayLabel")}
        options={[...ways, ...prepared]}
        value={chosen.way}
        onChange={(id) => {
          if (isWay(id)) choose({ way: id });
        }}
        description={explain(chosen.way, t)}
      />
      {hasCount(chosen.way) && (
        <Select
          label={t("count")}
          options={counts.map((count) => ({ id: count, label: count }))}
          value={String(chosen.count)}
          onChange={(count) => choose({ count: Number(count) })}
        />
      )}
    </>
  );
}

type Words = ReturnType<typeof useTranslation<"rooms">>["t"];

function explain(way: Way, t: Words): string {
  const known = simple.find((one) => one === way);
  return t(`explainWay.${known ?? "set"}`);
}
