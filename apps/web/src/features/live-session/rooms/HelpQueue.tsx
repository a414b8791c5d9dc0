import { Button } from "@hearth/ui/Button";
import { LifeBuoy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { roomName } from "../places.ts";
import type { RunningProps } from "./runningParts.ts";
import { useMinutesSince } from "./useMinutesSince.ts";

/** Who called for help: the longest wait first. */
export function HelpQueue(props: RunningProps) {
  const { t } = useTranslation("rooms");
  const { help } = props.breakout;
  if (help.length === 0) return null;
  return (
    <section
      aria-labelledby="help-title"
      className="grid grid-cols-1 gap-2 rounded-control bg-warn-soft p-3 text-on-warn-soft"
    >
      <h3 id="help-title" className="flex items-center gap-2 font-semibold">
        <LifeBuoy aria-hidden className="size-5 shrink-0" />
        {t("help.title", { count: help.length })}
      </h3>
      <ol className="grid grid-cols-1 gap-3">
        {help.map((call) => (
          <li key={call.participantId}>
            <Call {...props} call={call} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type CallProps = RunningProps & { readonly call: RunningProps["breakout"]["help"][number] };

function Call({ call, snapshot, view, acting: { act } }: CallProps) {
  const { t } = useTranslation("rooms");
  const { t: live } = useTranslation("live");
  const { participantId, displayName: name, room, since } = call;
  const minutes = useMinutesSince(since, snapshot.clockOffsetMs);
  return (
    <div className="grid grid-cols-1 gap-2">
      <p>
        <span className="font-medium">{name}</span> · {roomName(view, room, live)} ·{" "}
        {minutes === 0 ? t("help.now") : t("help.since", { count: minutes })}
      </p>
      <div className="grid grid-cols-2 gap-2">
        <Button
          aria-label={t("help.goTo", { name })}
          onPress={() => void act("visit", { visit: { room, mode: "join" } })}
        >
          {t("help.go")}
        </Button>
        <Button
          aria-label={t("help.doneWith", { name })}
          onPress={() => void act("answerHelp", { participantId })}
        >
          {t("help.done")}
        </Button>
      </div>
    </div>
  );
}
