import { Button } from "@hearth/ui/Button";
import { Megaphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RunningProps } from "./runningParts.ts";

/** Speaks to every room, or stops to. While it lasts the notice above the group says so too. */
export function SpeakToAll({ view, breakout, acting }: RunningProps) {
  const { t } = useTranslation("rooms");
  const speaks = breakout.speakingToAll.includes(view.me.participantId);
  return (
    <Button
      variant={speaks ? "danger" : "secondary"}
      isPending={acting.pending === "speakToAll"}
      onPress={() => void acting.act("speakToAll", { speaking: !speaks })}
    >
      <Megaphone aria-hidden className="size-5" />
      {t(speaks ? "voice.stop" : "voice.start")}
    </Button>
  );
}
