import "./words.ts";
import type { PollView } from "@hearth/contracts/live/tools";
import { Meter } from "@hearth/ui/Meter";
import { useTranslation } from "react-i18next";

type PollResultsProps = {
  readonly poll: PollView;
  /** Who gave an answer, where that may be known. */
  readonly nameOf?: (participantId: string) => string;
};

/** How many chose each answer: as a bar, in figures and in words. */
export function PollResults({ poll, nameOf }: PollResultsProps) {
  const { t, i18n } = useTranslation("polls");
  const { question, options, counts, voted, votes } = poll;
  if (!counts) return <p className="text-sm text-muted">{t("voted", { count: voted })}</p>;
  const list = new Intl.ListFormat(i18n.language);
  const namesFor = (option: number) =>
    (votes ?? [])
      .filter((vote) => vote.options.includes(option))
      .map(({ participantId }) => nameOf?.(participantId) ?? "");
  return (
    <div className="grid gap-2">
      <ul aria-label={question} className="grid gap-2">
        {options.map((option, place) => {
          const share = voted === 0 ? 0 : (counts[place] ?? 0) / voted;
          const said = t("votes", {
            votes: counts[place] ?? 0,
            people: voted,
            percent: Math.round(share * 100),
          });
          return (
            <li key={option} className="grid gap-0.5">
              <Meter label={option} value={share} valueLabel={said} />
              <p aria-hidden className="text-sm text-muted tabular-nums">
                {said}
              </p>
              {nameOf && namesFor(place).length > 0 && (
                <p className="text-sm">{list.format(namesFor(place))}</p>
              )}
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-muted">{t("voted", { count: voted })}</p>
    </div>
  );
}
