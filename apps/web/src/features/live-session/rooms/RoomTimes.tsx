import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { useRoomsLeft } from "../useRoomsLeft.ts";
import { asClock } from "../useSecondsLeft.ts";
import type { RunningProps } from "./runningParts.ts";

const moreMinutes = 5;
const recalls = [60, 10] as const;

/** How long the rooms are open yet: longer, or everybody back soon or now. */
export function RoomTimes({ view, breakout, snapshot, acting }: RunningProps) {
  const { t } = useTranslation("rooms");
  const { act, pending } = acting;
  const left = useRoomsLeft(view, snapshot.clockOffsetMs);
  const isRecalled = breakout.recallAt !== null;
  return (
    <div className="grid gap-3 rounded-control bg-sunken p-3">
      <p className="font-medium tabular-nums">
        {left === null
          ? t("openUntilRecalled")
          : t(isRecalled ? "backIn" : "closeIn", { time: asClock(left) })}
      </p>
      <div className="grid gap-2">
        {breakout.endsAt !== null && !isRecalled && (
          <Button
            isPending={pending === "extendBreakouts"}
            onPress={() => void act("extendBreakouts", { minutes: moreMinutes })}
          >
            {t("extend", { count: moreMinutes })}
          </Button>
        )}
        {!isRecalled &&
          recalls.map((inSeconds) => (
            <Button key={inSeconds} onPress={() => void act("recall", { inSeconds })}>
              {t("recallIn", { count: inSeconds })}
            </Button>
          ))}
        <Button variant="primary" onPress={() => void act("recall", { inSeconds: 0 })}>
          {t("recallNow")}
        </Button>
      </div>
    </div>
  );
}
