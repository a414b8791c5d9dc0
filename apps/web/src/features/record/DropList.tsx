import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/time/useDates.ts";
import { dropsOf } from "./drops.ts";
import { Part } from "./Part.tsx";
import { Table } from "../../lib/ui/Table.tsx";

type DropListProps = {
  readonly people: Parameters<typeof dropsOf>[0];
  readonly timeZone: string;
};

/** Who lost the connection, when and for how long. */
export function DropList({ people, timeZone }: DropListProps) {
  const { t } = useTranslation("record");
  const { time } = useDates(timeZone);
  const drops = dropsOf(people);
  const columns = ["person", "from", "to", "for"] as const;
  return (
    <Part title={t("drops.title")}>
      {drops.length === 0 ? (
        <p className="text-muted">{t("drops.none")}</p>
      ) : (
        <Table
          label={t("drops.title")}
          columns={columns.map((column) => t(`drops.${column}`))}
          rows={drops.map(({ participantId, displayName, from, to, seconds }) => ({
            key: `${participantId} ${from}`,
            cells: [displayName, time(from), time(to), lengthOf(seconds, t)],
          }))}
        />
      )}
    </Part>
  );
}

const lengthOf = (seconds: number, t: TFunction<"record">): string =>
  seconds < 60
    ? t("drops.seconds", { count: seconds })
    : t("drops.minutes", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
