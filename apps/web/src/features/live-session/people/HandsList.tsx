import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { Hand } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { handsOf } from "../floor/handsOf.ts";
import type { Do } from "../useAct.ts";

/** Hands in the order in which they went up; staff lower one or all. */
export function HandsList({ view, act }: { readonly view: ControlView; readonly act: Do }) {
  const { t } = useTranslation("floor");
  const id = useId();
  const hands = handsOf(view);
  if (hands.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-2">
      <h3 id={id} className="font-semibold">
        {t("hand.title", { count: hands.length })}
      </h3>
      <ol className="grid grid-cols-1 gap-1">
        {hands.map(({ participantId, displayName }, index) => (
          <li key={participantId} className="flex min-h-11 items-center gap-2">
            <span className="tabular-nums">{index + 1}.</span>
            <span className="min-w-0 grow truncate">{displayName}</span>
            <Button
              variant="quiet"
              size="icon"
              aria-label={t("hand.lowerName", { name: displayName })}
              onPress={() => void act("lowerHands", { participantId })}
            >
              <Hand aria-hidden className="size-5" />
            </Button>
          </li>
        ))}
      </ol>
      {hands.length > 1 && (
        <Button onPress={() => void act("lowerHands", { participantId: null })}>
          {t("hand.lowerAll")}
        </Button>
      )}
    </section>
  );
}
