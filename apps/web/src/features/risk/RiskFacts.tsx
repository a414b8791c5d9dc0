import { Alert } from "@hearth/ui/Alert";
import { Badge } from "@hearth/ui/Badge";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { useNow } from "../../lib/time/useNow.ts";
import { AskedQuestion } from "./AskedQuestion.tsx";
import type { Item } from "./item.ts";

/** Where it comes from, its clock, and how far the calls have got. */
export function RiskFacts({ item }: { readonly item: Item }) {
  const { t } = useTranslation("risk");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const { source, worry, openedAt, status, closingNote, work } = item;
  return (
    <div className="grid gap-2">
      <p>{t(`source.${source}`)}</p>
      {worry !== null && <p className="whitespace-pre-wrap">{worry}</p>}
      {work && <AskedQuestion workId={work.id} fieldId={item.workItemId} />}
      <p className="text-sm text-muted">{t("since", { at: dayTime(openedAt) })}</p>
      {status !== "closed" && <Due item={item} />}
      <Ways item={item} />
      {status === "open" && <Calls item={item} />}
      {closingNote !== null && (
        <div className="rounded-control bg-sunken p-3">
          <h3 className="font-medium">{t("closingNote")}</h3>
          <p className="whitespace-pre-wrap">{closingNote}</p>
        </div>
      )}
    </div>
  );
}

/** How to get to them: by phone, or into the session that they called from. */
function Ways({ item: { callBack, sessionId, status } }: { readonly item: Item }) {
  const { t } = useTranslation("risk");
  return (
    <>
      {callBack !== null && (
        <ButtonLink href={`tel:${callBack}`}>{t("callBack", { number: callBack })}</ButtonLink>
      )}
      {sessionId !== null && status !== "closed" && (
        <ButtonLink href={paths.room(sessionId)}>{t("room")}</ButtonLink>
      )}
    </>
  );
}

function Due({ item: { dueAt, status, escalations } }: { readonly item: Item }) {
  const { t } = useTranslation("risk");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const now = useNow(30_000);
  const isOverdue = escalations > 0 || Date.parse(dueAt) <= now.epochMilliseconds;
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
      {t(status === "open" ? "due" : "dueClose", { at: dayTime(dueAt) })}
      {isOverdue && <Badge tone="danger">{t("overdue")}</Badge>}
    </p>
  );
}

function Calls({ item: { paging, deliveryFailed } }: { readonly item: Item }) {
  const { t } = useTranslation("risk");
  return (
    <>
      {paging !== "none" && (
        <Alert tone={paging === "nobody" ? "danger" : "info"}>{t(`paging.${paging}`)}</Alert>
      )}
      {deliveryFailed && <Alert tone="danger">{t("deliveryFailed")}</Alert>}
    </>
  );
}
