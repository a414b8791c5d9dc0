import type { PollView } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { PollBadges } from "../../lib/polls/PollBadges.tsx";

type AheadPollProps = {
  readonly poll: PollView;
  readonly onEdit: () => void;
  readonly onDiscard: () => void;
};

/** One poll that waits for the group. */
export function AheadPoll({ poll, onEdit, onDiscard }: AheadPollProps) {
  const { t } = useTranslation("prepare");
  const { question, options } = poll;
  return (
    <Card className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="font-semibold wrap-anywhere">{question}</h3>
        <PollBadges poll={poll} />
      </div>
      <ol className="list-decimal ps-6">
        {options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button aria-label={t("polls.edit", { question })} onPress={onEdit}>
          {t("polls.editWord")}
        </Button>
        <Button variant="quiet" aria-label={t("polls.discard", { question })} onPress={onDiscard}>
          {t("polls.discardWord")}
        </Button>
      </div>
    </Card>
  );
}
