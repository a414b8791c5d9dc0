import { Alert } from "@hearth/ui/Alert";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { dayOf } from "../../lib/time/dates.ts";
import { useNow } from "../../lib/time/useNow.ts";

/** Says that the day has come to look the plan over. */
export function ReviewNotice({ reviewOn }: { readonly reviewOn: string | null }) {
  const { t } = useTranslation("plan");
  const { timeZone } = useMe();
  const now = useNow();
  if (reviewOn === null || reviewOn > dayOf(now.toString(), timeZone)) return null;
  return (
    <Alert
      tone="info"
      title={t("review.title")}
      actions={<ButtonLink href={paths.editPlan}>{t("review.do")}</ButtonLink>}
    >
      {t("review.text")}
    </Alert>
  );
}
