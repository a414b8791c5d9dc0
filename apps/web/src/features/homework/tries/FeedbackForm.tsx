import { useQueryClient } from "@tanstack/react-query";
import type { Submission } from "@hearth/contracts/homework/submissions";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { TextField } from "@hearth/ui/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSavedMutation } from "../../../lib/api/useSavedMutation.ts";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import { SaveStatus } from "../../../lib/ui/SaveStatus.tsx";

/** Words for the client about a try, with or without asking for one more. */
export function FeedbackForm({ submission }: { readonly submission: Submission }) {
  const { t } = useTranslation("homework");
  const { submissionId, state } = submission;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const { save, changes } = useSavedMutation(trpc.homework.feedback);
  const last = changes.findLast(({ input }) => input.submissionId === submissionId);
  const give = (isReturned: boolean) => {
    setAsked(words.trim() === "");
    if (words.trim() === "") return;
    save({ submissionId, words, return: isReturned }, () => {
      setWords("");
      void queries.invalidateQueries(trpc.homework.pathFilter());
    });
  };
  return (
    <Card className="grid grid-cols-1 gap-4">
      <h2 className="text-lg font-bold">{t("feedback.give")}</h2>
      {last?.state === "failed" && last.problem && <ProblemAlert problem={last.problem} />}
      {state === "returned" ? (
        <p>{t("feedback.returned")}</p>
      ) : (
        <>
          <TextField
            label={t("feedback.words")}
            description={t("feedback.hint")}
            rows={4}
            maxLength={4_000}
            value={words}
            onChange={setWords}
            error={asked && words.trim() === "" ? t("feedback.missing") : undefined}
          />
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" onPress={() => give(false)}>
              {t("feedback.send")}
            </Button>
            <Button onPress={() => give(true)}>{t("feedback.return")}</Button>
          </div>
        </>
      )}
      <SaveStatus change={last} />
    </Card>
  );
}
