import type { Timer } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { Select } from "@hearth/ui/Select";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Acting } from "../useAct.ts";

const lengths = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60] as const;

type TimerToolsProps = { readonly timer: Timer | null; readonly acting: Acting };

/** A timer or a stopwatch for everybody. */
export function TimerTools({ timer, acting: { act } }: TimerToolsProps) {
  const { t } = useTranslation("tools");
  const [minutes, setMinutes] = useState("5");
  const isPaused = timer?.pausedAt != null;
  const start = (seconds: number | null) => void act("setTimer", { timer: { seconds } });
  return (
    <Section title={t("timer.title")}>
      <Select
        label={t("timer.length")}
        options={lengths.map((count) => ({
          id: String(count),
          label: t("timer.minutes", { count }),
        }))}
        value={minutes}
        onChange={setMinutes}
      />
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => start(Number(minutes) * 60)}>{t("timer.start")}</Button>
        <Button onPress={() => start(null)}>{t("timer.watch")}</Button>
        {timer && (
          <>
            <Button onPress={() => void act("pauseTimer", { paused: !isPaused })}>
              {t(isPaused ? "timer.goOn" : "timer.pause")}
            </Button>
            <Button variant="quiet" onPress={() => void act("setTimer", { timer: null })}>
              {t("timer.remove")}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
