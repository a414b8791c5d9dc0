import { Button } from "@hearth/ui/Button";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { CloseDialog } from "./CloseDialog.tsx";
import { HandOverDialog } from "./HandOverDialog.tsx";
import type { Item } from "./item.ts";
import type { useRiskChanges } from "./useRiskChanges.ts";

type RiskActionsProps = {
  readonly item: Item;
  readonly name: string;
  readonly changes: ReturnType<typeof useRiskChanges>;
};

/** Take it; who has it hands it over or closes it, and so does a supervisor. */
export function RiskActions({ item, name, changes }: RiskActionsProps) {
  const { t } = useTranslation("risk");
  const { personId, role } = useMe();
  const [asks, setAsks] = useState<"close" | "handOver" | null>(null);
  const done = () => setAsks(null);
  if (item.status === "open")
    return (
      <Button variant="primary" aria-label={t("takeFor", { name })} onPress={changes.take}>
        {t("take")}
      </Button>
    );
  if (item.ownerId !== personId && role !== "supervisor") return null;
  return (
    <div className="flex flex-wrap gap-3">
      <Button
        variant="primary"
        aria-label={t("closeFor", { name })}
        onPress={() => setAsks("close")}
      >
        {t("close")}
      </Button>
      <Button aria-label={t("handOverFor", { name })} onPress={() => setAsks("handOver")}>
        {t("handOver")}
      </Button>
      {asks === "close" && <CloseDialog onClose={changes.close} onDone={done} />}
      {asks === "handOver" && (
        <HandOverDialog itemId={item.itemId} onHandOver={changes.handOver} onDone={done} />
      )}
    </div>
  );
}
