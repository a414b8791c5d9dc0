import type { ControlView } from "@hearth/contracts/live";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { Button } from "@hearth/ui/Button";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { DoneCheckForm } from "./DoneCheckForm.tsx";

type FloorToolsProps = { readonly view: ControlView; readonly part: RoomPartProps };

/** What staff do for everybody at once: silence, a pause, reactions away, a question. */
export function FloorTools({ view, part }: FloorToolsProps) {
  const { t } = useTranslation("floor");
  const id = useId();
  const { act, pending } = part.acting;
  const speaker = clientWhoSpeaks(part.snapshot);
  const isSplit = view.breakout !== null;
  const isPaused = view.floor?.pausedAt != null;
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <h3 id={id} className="font-semibold">
        {t("tools.title")}
      </h3>
      <div className="flex flex-wrap gap-2">
        <Button
          isPending={pending === "mute"}
          onPress={() => void act("mute", { participantIds: null })}
        >
          {t(isSplit ? "tools.muteHere" : "tools.muteAll")}
        </Button>
        {isSplit && (
          <Button onPress={() => void act("mute", { participantIds: null, everyRoom: true })}>
            {t("tools.muteEverywhere")}
          </Button>
        )}
        {speaker && (
          <Button
            onPress={() =>
              void act("mute", { participantIds: null, except: speaker.participantId })
            }
          >
            {t("tools.muteOthers", { name: speaker.name })}
          </Button>
        )}
        <Button
          isPending={pending === "pauseAll"}
          onPress={() => void act("pauseAll", { paused: !isPaused })}
        >
          {t(isPaused ? "pause.end" : "pause.start")}
        </Button>
        <Button onPress={() => void act("clearReactions", {})}>{t("tools.clearReactions")}</Button>
      </div>
      <DoneCheckForm acting={part.acting} />
    </section>
  );
}

const clientWhoSpeaks = ({ participants }: LiveSnapshot) =>
  participants.find(({ speaking }) => speaking);
