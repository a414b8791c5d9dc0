import { Skeleton } from "@hearth/ui/Skeleton";
import { Switch } from "@hearth/ui/Switch";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { PlainTable, type TableProps } from "../../lib/ui/PlainTable.tsx";
import { Table } from "../../lib/ui/Table.tsx";

type ChartOrTableProps = {
  readonly table: TableProps;
  /** What the picture shows, below it. */
  readonly note: string;
  readonly children: ReactNode;
};

/** A picture of numbers. Who listens to the page gets the table, and everybody may have it in its place. */
export function ChartOrTable({ table, note, children }: ChartOrTableProps) {
  const { t } = useTranslation("progress");
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Switch isSelected={asTable} onChange={setAsTable} aria-label={t("asTableOf", table)}>
        {t("asTable")}
      </Switch>
      {asTable ? (
        <Table {...table} />
      ) : (
        <>
          <div aria-hidden className="rounded-card border border-line bg-surface p-3 sm:p-4">
            <Suspense fallback={<Skeleton label={t("drawing")} rows={2} />}>{children}</Suspense>
            <p className="mt-2 text-sm text-muted">{note}</p>
          </div>
          <div className="sr-only">
            <PlainTable {...table} />
          </div>
        </>
      )}
    </div>
  );
}
