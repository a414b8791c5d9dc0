import { useQueryClient } from "@tanstack/react-query";
import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { type SyntheticEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSavedMutation } from "../../../lib/api/useSavedMutation.ts";
import { useMe } from "../../../lib/me.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import { SaveStatus } from "../../../lib/ui/SaveStatus.tsx";
import type { Found } from "./found.ts";

/** Questions about the work before it is handed in, and the answers to them. */
export function Questions({ found: { assignment, questions } }: { readonly found: Found }) {
  const { t } = useTranslation("homework");
  const { timeZone, role } = useMe();
  const { dayTime } = useDates(timeZone);
  return (
    <section className="grid grid-cols-1 gap-3">
      <h2 className="text-lg font-bold">{t("questions.title")}</h2>
      <ul className="grid grid-cols-1 gap-3 empty:hidden">
        {questions.map(({ questionId, byName, byClient, words, askedAt }) => (
          <li key={questionId} className="grid grid-cols-1 gap-1 rounded-card bg-sunken p-4">
            <p className="text-sm text-muted">
              {[byName ?? t(byClient ? "you" : "yourClinician"), dayTime(askedAt)].join(" · ")}
            </p>
            <p className="whitespace-pre-wrap wrap-anywhere">{words}</p>
          </li>
        ))}
      </ul>
      <AskForm assignmentId={assignment.assignmentId} isClient={role === "client"} />
    </section>
  );
}

type AskFormProps = { readonly assignmentId: string; readonly isClient: boolean };

function AskForm({ assignmentId, isClient }: AskFormProps) {
  const { t } = useTranslation("homework");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const { save, changes } = useSavedMutation(trpc.homework.ask);
  const last = changes.findLast(({ input }) => input.assignmentId === assignmentId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(words.trim() === "");
    if (words.trim() === "") return;
    save({ assignmentId, words }, () => {
      void queries.invalidateQueries(trpc.homework.assignment.queryFilter({ assignmentId }));
    });
    setWords("");
  };
  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-1 gap-3">
      <TextField
        label={t(isClient ? "questions.ask" : "questions.answer")}
        {...(isClient && { description: t("questions.notWatched") })}
        rows={3}
        maxLength={4_000}
        value={words}
        onChange={setWords}
        error={asked && words.trim() === "" ? t("questions.missing") : undefined}
      />
      <Button type="submit" className="justify-self-start">
        {t("questions.send")}
      </Button>
      <SaveStatus change={last} />
    </form>
  );
}
