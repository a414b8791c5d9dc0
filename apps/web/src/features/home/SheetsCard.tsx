import { Card } from "@hearth/ui/Card";
import { Link } from "@hearth/ui/Link";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useCopingCards } from "../../lib/sheets/useCopingCards.ts";
import { useSafetyPlan } from "../../lib/sheets/useSafetyPlan.ts";
import { dayOf } from "../../lib/time/dates.ts";
import { useNow } from "../../lib/time/useNow.ts";

/** The ways to the safety plan and the coping cards. Both are asked for here, so that a device that keeps them has them. */
export function SheetsCard() {
  const { t } = useTranslation("home");
  const id = useId();
  const plan = useSafetyPlan().data?.plan;
  useCopingCards();
  const today = dayOf(useNow().toString(), useMe().timeZone);
  const isDue = plan?.reviewOn != null && plan.reviewOn <= today;
  return (
    <Card labelledBy={id} className="grid gap-2">
      <h2 id={id} className="text-lg font-bold">
        {t("sheets.title")}
      </h2>
      {plan === null && <p className="text-muted">{t("sheets.none")}</p>}
      {isDue && <p>{t("sheets.due")}</p>}
      <div className="flex flex-wrap gap-x-6">
        <Link href={paths.plan}>{t("sheets.plan")}</Link>
        <Link href={paths.cards}>{t("sheets.cards")}</Link>
      </div>
    </Card>
  );
}
