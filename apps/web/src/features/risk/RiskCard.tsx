import { Badge } from "@hearth/ui/Badge";
import { Card } from "@hearth/ui/Card";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { History } from "./History.tsx";
import type { Item } from "./item.ts";
import { RiskActions } from "./RiskActions.tsx";
import { RiskFacts } from "./RiskFacts.tsx";
import { useRiskChanges } from "./useRiskChanges.ts";

const levels = { now: "danger", same_day: "warn", info: "plain" } as const;

/** Somebody who needs somebody: how urgent, who has it, and what can be done. */
export function RiskCard({ item }: { readonly item: Item }) {
  const { t } = useTranslation("risk");
  const id = useId();
  const changes = useRiskChanges(item.itemId);
  const name = item.clientName ?? t("someone");
  return (
    <Card labelledBy={id} className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id={id} className="grow text-lg font-bold">
          {name}
        </h2>
        <Badge tone={levels[item.level]}>{t(`level.${item.level}`)}</Badge>
        <Owner item={item} />
      </div>
      <RiskFacts item={item} />
      <ChangeAlert change={changes.last} />
      {item.status !== "closed" && <RiskActions item={item} name={name} changes={changes} />}
      <History itemId={item.itemId} name={name} />
    </Card>
  );
}

function Owner({ item: { status, ownerId, ownerName } }: { readonly item: Item }) {
  const { t } = useTranslation("risk");
  const { personId } = useMe();
  if (status === "open") return <Badge tone="danger">{t("status.open")}</Badge>;
  if (status === "closed") return <Badge tone="good">{t("status.closed")}</Badge>;
  if (ownerId === personId) return <Badge tone="accent">{t("status.mine")}</Badge>;
  return <Badge>{t("status.acknowledged", { name: ownerName ?? t("colleague") })}</Badge>;
}
