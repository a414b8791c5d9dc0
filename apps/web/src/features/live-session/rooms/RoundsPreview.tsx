import { useTranslation } from "react-i18next";
import type { Person } from "../../../lib/planning/plan.ts";
import type { Rounds } from "./usePlanner.ts";

type RoundsPreviewProps = { readonly rounds: Rounds; readonly people: readonly Person[] };

/** Who meets whom in the rounds to come, until all pairs have met. */
export function RoundsPreview({ rounds, people }: RoundsPreviewProps) {
  const { t, i18n } = useTranslation("rooms");
  if (rounds.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const named = (ids: readonly string[]) =>
    list.format(ids.map((id) => names.get(id) ?? t("someone")));
  return (
    <section
      aria-labelledby="rounds-title"
      className="grid gap-2 rounded-control bg-sunken p-3 text-sm"
    >
      <h3 id="rounds-title" className="font-semibold">
        {t("rounds.title", { count: rounds.length })}
      </h3>
      <ol className="grid gap-2">
        {rounds.map((round, index) => (
          <li key={index}>
            <p className="font-medium">{t("rounds.round", { number: index + 1 })}</p>
            <ul className="grid list-disc gap-0.5 ps-5">
              {round.map((ids) => (
                <li key={ids.join()}>{named(ids)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
