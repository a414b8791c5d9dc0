import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/time/useDates.ts";
import type { OwnAnswers } from "./shapes.ts";

type OwnAnswersPartProps = { readonly answers: readonly OwnAnswers[]; readonly timeZone: string };

/** What the own answers say over time: no names of tests, no numbers, no names of illness. */
export function OwnAnswersPart({ answers, timeZone }: OwnAnswersPartProps) {
  const { t } = useTranslation("progress");
  const { day } = useDates(timeZone);
  if (answers.length === 0) return <p>{t("own.answers.none")}</p>;
  return (
    <>
      <ul className="grid gap-3">
        {answers.map(({ times, lastAt, mark }, place) => (
          <li key={`${place} ${lastAt}`} className="rounded-card border border-line bg-surface p-4">
            <p>{t("own.answers.times", { count: times, day: day(lastAt) })}</p>
            <p className="font-semibold">{t(`own.answers.${mark ?? "first"}`)}</p>
          </li>
        ))}
      </ul>
      <p className="text-muted">{t("own.answers.talk")}</p>
    </>
  );
}
