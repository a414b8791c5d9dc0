import type { PollView } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Section } from "@hearth/ui/Section";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PollForm } from "../../../lib/polls/PollForm.tsx";
import type { Acting } from "../useAct.ts";
import { PollEntry } from "./PollEntry.tsx";

type PollToolsProps = {
  readonly polls: readonly PollView[];
  readonly nameOf: (participantId: string) => string;
  readonly acting: Acting;
};

/** The polls of the session: written, opened, closed and shown. */
export function PollTools({ polls, nameOf, acting }: PollToolsProps) {
  const { t } = useTranslation("tools");
  /** The poll that is being written; `new` for one that does not exist yet. */
  const [writing, setWriting] = useState<string | null>(null);
  const rewritten = polls.find(({ pollId }) => pollId === writing);
  if (writing !== null)
    return (
      <Section title={t("polls.title")}>
        <PollForm
          {...(rewritten && { poll: rewritten })}
          saveLabel={t("polls.save")}
          isPending={acting.pending === "preparePoll"}
          onCancel={() => setWriting(null)}
          onSave={(poll) => {
            const pollId = rewritten?.pollId ?? null;
            void acting.act("preparePoll", { pollId, poll }).then((isDone) => {
              if (isDone) setWriting(null);
            });
          }}
        />
      </Section>
    );
  return (
    <Section title={t("polls.title")}>
      {polls.length === 0 && <p className="text-muted">{t("polls.none")}</p>}
      <ul className="grid grid-cols-1 gap-3">
        {polls.map((poll) => (
          <li key={poll.pollId}>
            <PollEntry
              poll={poll}
              nameOf={nameOf}
              acting={acting}
              onEdit={() => setWriting(poll.pollId)}
            />
          </li>
        ))}
      </ul>
      <Button onPress={() => setWriting("new")}>{t("polls.new")}</Button>
    </Section>
  );
}
