import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Table } from "../../lib/ui/Table.tsx";
import { inOrder } from "./inOrder.ts";
import { MarkBadge } from "./MarkBadge.tsx";
import type { GroupPerson } from "./shapes.ts";
import { useLength } from "./useLength.ts";

type PeopleTableProps = { readonly people: readonly GroupPerson[]; readonly timeZone: string };

/** The clients of a group side by side: this week, homework, and the last scores. */
export function PeopleTable({ people, timeZone }: PeopleTableProps) {
  const { t } = useTranslation("progress");
  const { shortDay } = useDates(timeZone);
  const length = useLength();
  const row = ({ personId, displayName, week, homework, risks, scores }: GroupPerson) => ({
    key: personId,
    cells: [
      <Link key="name" href={paths.clientProgress(personId)}>
        {displayName ?? t("client.someone")}
      </Link>,
      risks.map(({ level }) => t(`risks.${level}`)).join(", "),
      length(week.minutes),
      t("group.done", { done: homework.inTime + homework.late, given: homework.given }),
      homework.overdue,
      homework.lastActiveAt ? shortDay(homework.lastActiveAt) : t("work.never"),
      <ul key="scores" className="grid gap-1">
        {scores.map(({ instrument, title, total, band, mark }) => (
          <li key={`${instrument.id} ${instrument.version}`} className="whitespace-nowrap">
            {t("group.score", { name: title ?? instrument.id, total, band: band ?? "" })}{" "}
            <MarkBadge mark={mark} />
          </li>
        ))}
      </ul>,
    ],
  });
  const columns = ["person", "risks", "week", "work", "overdue", "lastActive", "scores"] as const;
  return (
    <Table
      label={t("group.table")}
      columns={columns.map((key) => t(`group.${key}`))}
      rows={inOrder(people).map(row)}
    />
  );
}
