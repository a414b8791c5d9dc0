import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PollForm } from "../../lib/polls/PollForm.tsx";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { AheadPoll } from "./AheadPoll.tsx";
import { usePolledAhead } from "./usePolledAhead.ts";

type PolledAheadProps = { readonly sessionId: string; readonly isOver: boolean };

/** Polls that are written before the group. */
export function PolledAhead({ sessionId, isOver }: PolledAheadProps) {
  const { t } = useTranslation("prepare");
  const { record, last, isSaving, write, discard } = usePolledAhead(sessionId);
  /** The poll that is being written; `new` for one that does not exist yet. */
  const [writing, setWriting] = useState<string | null>(null);
  return (
    <section aria-labelledby="ahead-polls" className="grid grid-cols-1 gap-3">
      <h2 id="ahead-polls" className="text-xl font-bold">
        {t("polls.title")}
      </h2>
      <ChangeAlert change={last} />
      <Answer query={record}>
        {({ polls }) => {
          const ready = polls.filter(({ state }) => state === "prepared");
          const rewritten = ready.find(({ pollId }) => pollId === writing);
          if (isOver) return <p className="text-muted">{t("polls.over")}</p>;
          if (writing !== null)
            return (
              <Card>
                <PollForm
                  {...(rewritten && { poll: rewritten })}
                  saveLabel={t("polls.save")}
                  isPending={isSaving}
                  onCancel={() => setWriting(null)}
                  onSave={(poll) =>
                    void write({ pollId: rewritten?.pollId ?? null, poll }, () => setWriting(null))
                  }
                />
              </Card>
            );
          return (
            <>
              {ready.length === 0 && <p className="text-muted">{t("polls.none")}</p>}
              <ul className="grid grid-cols-1 gap-3">
                {ready.map((poll) => (
                  <li key={poll.pollId}>
                    <AheadPoll
                      poll={poll}
                      onEdit={() => setWriting(poll.pollId)}
                      onDiscard={() => discard(poll.pollId)}
                    />
                  </li>
                ))}
              </ul>
              <div>
                <Button onPress={() => setWriting("new")}>{t("polls.new")}</Button>
              </div>
            </>
          );
        }}
      </Answer>
    </section>
  );
}
