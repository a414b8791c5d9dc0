import "./words.ts";
import type { Timer } from "@hearth/contracts/live/tools";
import { Timer as TimerIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { asClock } from "../useSecondsLeft.ts";
import { ToolLine } from "./ToolLine.tsx";
import { useTimerSeconds } from "./useTimerSeconds.ts";

/** The timer that runs for everybody, if one does. */
export function TimerChip({ snapshot: { view, clockOffsetMs } }: RoomPartProps) {
  const timer = view?.tools?.timer;
  return timer ? <Running timer={timer} offsetMs={clockOffsetMs} /> : null;
}

type RunningProps = { readonly timer: Timer; readonly offsetMs: number };

function Running({ timer, offsetMs }: RunningProps) {
  const { t } = useTranslation("tools");
  const seconds = useTimerSeconds(timer, offsetMs);
  const isOver = timer.seconds !== null && seconds === 0;
  const words = t(timer.seconds === null ? "timer.up" : "timer.down", { time: asClock(seconds) });
  return (
    <ToolLine icon={<TimerIcon />} tone={isOver ? "warn" : "calm"}>
      <span role="timer" className="tabular-nums">
        {isOver ? t("timer.over") : words}
        {timer.pausedAt !== null && ` · ${t("timer.paused")}`}
      </span>
      <span role="status" className="sr-only">
        {isOver && t("timer.over")}
      </span>
    </ToolLine>
  );
}
