import { Check, CircleAlert, CloudOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Change } from "../api/outbox.ts";
import type { KeptAnswers } from "./answerKeeper.ts";

type SaveLineProps = {
  readonly kept: KeptAnswers;
  readonly last: Change | undefined;
};

const look = "size-4 shrink-0";

/** Whether answers are saved, and where; said politely each time it changes. */
export function SaveLine({ kept, last }: SaveLineProps) {
  const { t } = useTranslation("work");
  const word = wordOf(kept, last);
  const Icon = { saved: Check, blank: Check, refused: CircleAlert }[word as string] ?? CloudOff;
  return (
    <p role="status" className="flex min-h-6 items-center gap-2 text-sm text-muted">
      <Icon aria-hidden className={look} />
      {t(word)}
    </p>
  );
}

function wordOf({ state, answers }: KeptAnswers, last: Change | undefined) {
  if (state === "refused") return "refused";
  if (state === "saved") return Object.keys(answers).length > 0 ? "saved" : "blank";
  if (last?.state !== "not_saved_yet") return "saving";
  return last.problem?.code === "unauthenticated" ? "signInFirst" : "device";
}
