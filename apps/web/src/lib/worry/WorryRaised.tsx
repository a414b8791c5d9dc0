import type { RiskItem } from "@hearth/contracts/messaging/risk";
import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import { useMe } from "../me.ts";
import { useDates } from "../time/useDates.ts";

type WorryRaisedProps = {
  readonly item: RiskItem;
  readonly name: string;
  readonly place: { readonly n: number; readonly count: number } | null;
};

/** Where the client is in the queue now, and by when somebody has to have taken it. */
export function WorryRaised({ item: { dueAt, level }, name, place }: WorryRaisedProps) {
  const { t } = useTranslation("worry");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  return (
    <Alert tone="good" role="status" title={t("raised.title", { name })}>
      {place && <p>{t("raised.place", place)}</p>}
      <p>{t("raised.due", { at: dayTime(dueAt) })}</p>
      {level === "now" && <p>{t("raised.called")}</p>}
      <p>{t("raised.where")}</p>
    </Alert>
  );
}
