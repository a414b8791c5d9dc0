import { Button } from "@hearth/ui/Button";
import { Megaphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import type { RoomPartProps } from "../roomParts.ts";

/** Somebody speaks to every room: oneself, with the way to end it, or staff. */
export function VoiceNotice({ snapshot: { view, own }, acting }: RoomPartProps) {
  const { t, i18n } = useTranslation("rooms");
  const voices = view?.breakout?.speakingToAll ?? [];
  if (!view || voices.length === 0) return null;
  if (voices.includes(view.me.participantId)) {
    return (
      <Notice
        icon={<Megaphone />}
        tone="warn"
        actions={
          <Button
            variant="danger"
            onPress={() => void acting.act("speakToAll", { speaking: false })}
          >
            {t("voice.stopShort")}
          </Button>
        }
      >
        {t(own.mic.state === "on" ? "voice.mine" : "voice.muted")}
      </Notice>
    );
  }
  const names = view.roster
    .filter(({ participantId }) => voices.includes(participantId))
    .map(({ displayName }) => displayName);
  return (
    <Notice icon={<Megaphone />} tone="warn">
      {t("voice.theirs", {
        names: new Intl.ListFormat(i18n.language).format(names),
        count: names.length,
      })}
    </Notice>
  );
}
