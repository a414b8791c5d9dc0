import type { Submission } from "@hearth/contracts/homework/submissions";
import { Badge } from "@hearth/ui/Badge";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { paths } from "../../../lib/paths.ts";
import { useDates } from "../../../lib/time/useDates.ts";

const tones = { draft: "plain", submitted: "accent", returned: "warn", reviewed: "good" } as const;

/** All tries that were handed in, the newest first. */
export function TryList({ submissions }: { readonly submissions: readonly Submission[] }) {
  const { t } = useTranslation("homework");
  const { shortDay } = useDates("UTC");
  const handedIn = submissions.filter(({ state }) => state !== "draft").toReversed();
  if (handedIn.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-3">
      <h2 className="text-lg font-bold">{t("tries.title")}</h2>
      <ul className="grid grid-cols-1 gap-2">
        {handedIn.map(({ submissionId, day, attempt, state }) => (
          <li key={submissionId} className="flex flex-wrap items-center justify-between gap-2">
            <Link href={paths.tried(submissionId)}>
              {t("tries.one", { day: shortDay(day), attempt })}
            </Link>
            <Badge tone={tones[state]}>{t(`tries.${state}`)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
