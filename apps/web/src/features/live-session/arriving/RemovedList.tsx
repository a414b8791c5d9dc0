import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import type { Do } from "../useAct.ts";

type RemovedListProps = {
  readonly removed: NonNullable<ControlView["door"]>["removed"];
  readonly act: Do;
};

/** Who was removed or refused, why, and the way to let them come back. */
export function RemovedList({ removed, act }: RemovedListProps) {
  const { t } = useTranslation("arriving");
  return (
    <section aria-labelledby="removed-title" className="grid grid-cols-1 gap-2">
      <h3 id="removed-title" className="font-semibold">
        {t("removed.title", { count: removed.length })}
      </h3>
      <ul className="grid grid-cols-1 gap-2">
        {removed.map(({ participantId, displayName, reason }) => (
          <li
            key={participantId}
            className="flex flex-wrap items-center gap-2 rounded-control bg-sunken p-2 ps-3"
          >
            <span className="grid min-w-24 grow basis-32">
              <span className="truncate font-medium">{displayName}</span>
              <span className="text-sm break-words text-muted">
                {reason === "" ? t("removed.refused") : reason}
              </span>
            </span>
            <Button onPress={() => void act("unblock", { participantId })}>
              {t("removed.back", { name: displayName })}
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t("removed.text")}</p>
    </section>
  );
}
