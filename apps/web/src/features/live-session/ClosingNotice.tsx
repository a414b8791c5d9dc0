import { Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "./Notice.tsx";
import type { RoomPartProps } from "./roomParts.ts";
import { asClock, useSecondsLeft } from "./useSecondsLeft.ts";

const shownSeconds = 300;

/** The last five minutes of a session that ends by itself: nobody is to be cut off in the middle of a sentence. */
export function ClosingNotice({ snapshot: { view, clockOffsetMs } }: RoomPartProps) {
  const { t } = useTranslation("live");
  const left = useSecondsLeft(view?.closesAt ?? null, clockOffsetMs);
  if (left === null || left > shownSeconds) return null;
  return (
    <Notice icon={<Clock />} tone={left <= 60 ? "warn" : "calm"}>
      {t("notice.closing", { time: asClock(left) })}
    </Notice>
  );
}
