import "./words.ts";
import type { PollQuestion } from "@hearth/contracts/live/tools";
import { Button } from "@hearth/ui/Button";
import { Choice } from "@hearth/ui/Choice";
import { Switch } from "@hearth/ui/Switch";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { asWriting, checked, nothingWritten, type Writing } from "./written.ts";

type PollFormProps = {
  /** What it says before somebody writes; left out for a new poll. */
  readonly poll?: PollQuestion;
  readonly saveLabel: string;
  readonly isPending: boolean;
  readonly onSave: (poll: PollQuestion) => void;
  readonly onCancel: () => void;
};

/** Where a question and its answers are written. */
export function PollForm({ poll, saveLabel, isPending, onSave, onCancel }: PollFormProps) {
  const { t } = useTranslation("polls");
  const [writing, setWriting] = useState<Writing>(poll ? asWriting(poll) : nothingWritten);
  const [isTried, setTried] = useState(false);
  const found = checked(writing);
  const wrong = isTried ? found.wrong : null;
  const change = (part: Partial<Writing>) => setWriting((before) => ({ ...before, ...part }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (found.poll && !isPending) onSave(found.poll);
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <TextField
        label={t("form.question")}
        value={writing.question}
        onChange={(question) => change({ question })}
        maxLength={300}
        error={wrong === "question" ? t("form.questionMissing") : undefined}
      />
      <TextField
        label={t("form.answers")}
        description={t("form.answersHelp")}
        rows={4}
        value={writing.answers}
        onChange={(answers) => change({ answers })}
        error={wrong === "answers" ? t("form.answersMissing") : undefined}
      />
      <Choice
        label={t("form.kind")}
        options={[
          { id: "single", label: t("form.single") },
          { id: "several", label: t("form.several") },
        ]}
        value={writing.kind}
        onChange={(kind) => change({ kind })}
      />
      <div className="grid gap-1">
        <Switch
          isSelected={writing.anonymous}
          onChange={(anonymous) => change({ anonymous })}
          aria-describedby="poll-anonymous"
        >
          {t("form.anonymous")}
        </Switch>
        <p id="poll-anonymous" className="text-sm text-muted">
          {t("form.anonymousHelp")}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={isPending} pendingLabel={t("form.saving")}>
          {saveLabel}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  );
}
