import { useQueryClient } from "@tanstack/react-query";
import { Alert } from "@hearth/ui/Alert";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSavedMutation } from "../../../lib/api/useSavedMutation.ts";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import { isUnderway } from "../../../lib/api/outbox.ts";
import type { AnswerKeeper, KeptAnswers } from "../../../lib/work/answerKeeper.ts";

type Keeping = { readonly keeper: AnswerKeeper; readonly kept: KeptAnswers };

/** Hands in when all that was answered is saved; without network it waits, and says so. */
export function useHandIn(submissionId: string, { keeper, kept }: Keeping) {
  const { t } = useTranslation("homework");
  const trpc = useTRPC();
  const queries = useQueryClient();
  /** The hand-in that was asked for last; it is sent once. */
  const [asked, setAsked] = useState(0);
  const sent = useRef(0);
  const [isDone, setDone] = useState(false);
  const { save, changes } = useSavedMutation(trpc.homework.submit);
  const last = changes.findLast(({ input }) => input.submissionId === submissionId);
  const isSaved = kept.state === "saved";
  useEffect(() => {
    if (asked === sent.current || !isSaved) return;
    sent.current = asked;
    save({ submissionId }, () => {
      setDone(true);
      void queries.invalidateQueries(trpc.homework.pathFilter());
    });
  }, [asked, isSaved, queries, save, submissionId, trpc]);
  const isWaiting = (asked > 0 && !isSaved) || isUnderway(last);
  return {
    isDone,
    isWaiting,
    ask: () => {
      setAsked((times) => times + 1);
      keeper.flush();
    },
    notice: (
      <>
        {isWaiting && <Alert tone="info" role="status" title={t("fill.waiting")} />}
        {last?.state === "failed" && last.problem && <ProblemAlert problem={last.problem} />}
      </>
    ),
  };
}
