import { useTranslation } from "react-i18next";
import type { Work } from "./shapes.ts";

/** The own homework in sentences: what is done first, and what is left without blame. */
export function OwnWorkPart({ work }: { readonly work: Work }) {
  const { t } = useTranslation("progress");
  const { given, inTime, late, overdue, streakDays } = work;
  if (given === 0) return <p>{t("own.work.none")}</p>;
  return (
    <ul className="grid list-disc gap-2 pl-5">
      <li>{t("own.work.done", { done: inTime + late, count: given })}</li>
      {streakDays > 1 && <li>{t("own.work.streak", { count: streakDays })}</li>}
      {overdue > 0 && <li>{t("own.work.overdue", { count: overdue })}</li>}
    </ul>
  );
}
