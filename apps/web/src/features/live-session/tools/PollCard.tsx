import "./words.ts";
import type { PollView } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { PollBadges } from "../../../lib/polls/PollBadges.tsx";
import { PollResults } from "../../../lib/polls/PollResults.tsx";
import type { RoomPartProps } from "../roomParts.ts";
import { VoteForm } from "./VoteForm.tsx";

/** Polls that are open for this person's answer, and results that staff show to everybody. */
export function PollCard({ snapshot: { view }, acting }: RoomPartProps) {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  if (!view?.tools) return null;
  const { polls } = view.tools;
  const asked = view.me.staff ? [] : polls.filter(({ state }) => state === "open");
  const results = polls.filter(
    ({ pollId, shown, state }) =>
      shown && (view.me.staff || state === "closed") && !hidden.includes(pollId),
  );
  return (
    <>
      {asked.map((poll) => (
        <Frame key={poll.pollId} poll={poll}>
          <VoteForm poll={poll} acting={acting} />
          {poll.shown && <PollResults poll={poll} />}
        </Frame>
      ))}
      {results.map((poll) => (
        <Results
          key={poll.pollId}
          poll={poll}
          onHide={() => setHidden((before) => [...before, poll.pollId])}
        />
      ))}
    </>
  );
}

type FrameProps = { readonly poll: PollView; readonly children: ReactNode };

function Frame({ poll, children }: FrameProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-3 rounded-control border border-line bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 id={id} className="font-semibold wrap-anywhere">
          {poll.question}
        </h2>
        <PollBadges poll={poll} />
      </div>
      {children}
    </section>
  );
}

function Results({ poll, onHide }: { readonly poll: PollView; readonly onHide: () => void }) {
  const { t } = useTranslation("tools");
  return (
    <Frame poll={poll}>
      <PollResults poll={poll} />
      <Button variant="quiet" onPress={onHide}>
        {t("poll.hide")}
      </Button>
    </Frame>
  );
}
