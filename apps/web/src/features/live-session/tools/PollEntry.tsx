import type { PollView } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { PollBadges } from "../../../lib/polls/PollBadges.tsx";
import { PollResults } from "../../../lib/polls/PollResults.tsx";
import type { Acting } from "../useAct.ts";

type PollEntryProps = {
  readonly poll: PollView;
  readonly nameOf: (participantId: string) => string;
  readonly acting: Acting;
  readonly onEdit: () => void;
};

/** One poll as staff see it, with what can be done to it now. */
export function PollEntry({ poll, nameOf, acting, onEdit }: PollEntryProps) {
  const { t } = useTranslation("tools");
  const { pollId, question, state, shown } = poll;
  const named = (action: string) => t("polls.actions", { action, question });
  const button = (action: "edit" | "discard" | "open" | "close", onPress: () => void) => (
    <Button
      variant={action === "open" ? "primary" : "secondary"}
      aria-label={named(t(`polls.${action}`))}
      onPress={onPress}
    >
      {t(`polls.${action}`)}
    </Button>
  );
  const doing = (verb: "discardPoll" | "openPoll" | "closePoll") => () =>
    void acting.act(verb, { pollId });
  return (
    <div className="grid gap-3 rounded-control bg-sunken p-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 font-medium wrap-anywhere">{question}</p>
        <PollBadges poll={poll} />
      </div>
      {state === "prepared" ? (
        <div className="flex flex-wrap gap-2">
          {button("open", doing("openPoll"))}
          {button("edit", onEdit)}
          {button("discard", doing("discardPoll"))}
        </div>
      ) : (
        <>
          <PollResults poll={poll} nameOf={nameOf} />
          <Switch
            isSelected={shown}
            onChange={(isShown) => void acting.act("showPoll", { pollId, shown: isShown })}
          >
            {t("polls.show")}
          </Switch>
          {state === "open" && button("close", doing("closePoll"))}
        </>
      )}
    </div>
  );
}
