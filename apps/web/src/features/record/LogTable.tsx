import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/time/useDates.ts";
import { Part } from "./Part.tsx";
import type { Recorded } from "./recorded.ts";
import { Table } from "../../lib/ui/Table.tsx";
import { useRoomName } from "../../lib/rooms/useRoomName.ts";

type LogTableProps = { readonly recorded: Recorded; readonly timeZone: string };

/** What staff may have to account for, in order of time. */
export function LogTable({ recorded: { log, nameOf, roomOf }, timeZone }: LogTableProps) {
  const { t, i18n } = useTranslation("record");
  const { time } = useDates(timeZone);
  const roomName = useRoomName();
  const list = new Intl.ListFormat(i18n.language);
  const columns = ["at", "what", "who", "about", "where", "reason"] as const;
  return (
    <Part title={t("log.title")}>
      <Table
        label={t("log.title")}
        columns={columns.map((column) => t(`log.${column}`))}
        rows={log.map(({ at, kind, by, about, room, reason }, place) => ({
          key: `${at} ${place}`,
          cells: [
            time(at),
            t(`log.kind.${kind}`),
            by === null ? t("log.system") : nameOf(by),
            list.format(about.map(nameOf)),
            room === null ? "" : roomName(roomOf(room)),
            reason ?? "",
          ],
        }))}
      />
    </Part>
  );
}
