import { Card } from "@hearth/ui/Card";
import { useTranslation } from "react-i18next";
import { PollBadges } from "../../lib/polls/PollBadges.tsx";
import { PollResults } from "../../lib/polls/PollResults.tsx";
import { Part } from "./Part.tsx";
import type { Recorded } from "./recorded.ts";

/** The polls of the session with their counts; who answered what only where it was an open one. */
export function PollList({ recorded: { polls, nameOf } }: { readonly recorded: Recorded }) {
  const { t } = useTranslation("record");
  return (
    <Part title={t("polls")}>
      {polls.map((poll) => (
        <Card
          key={poll.pollId}
          labelledBy={`poll-${poll.pollId}`}
          className="grid grid-cols-1 gap-3"
        >
          <div className="flex flex-wrap items-start justify-between gap-2">
            <h3 id={`poll-${poll.pollId}`} className="font-semibold wrap-anywhere">
              {poll.question}
            </h3>
            <PollBadges poll={poll} />
          </div>
          <PollResults poll={poll} nameOf={nameOf} />
        </Card>
      ))}
    </Part>
  );
}
