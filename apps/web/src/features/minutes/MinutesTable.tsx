import { useTranslation } from "react-i18next";
import type { Outputs } from "../../lib/me.ts";
import { useRoomName } from "../../lib/rooms/useRoomName.ts";
import { useDates } from "../../lib/time/useDates.ts";

type Attendance = Outputs["session"]["attendance"]["attendance"][number];

type MinutesTableProps = {
  readonly attendance: readonly Attendance[];
  readonly timeZone: string;
};

const cell = "px-3 py-2.5 text-start align-top";

/** One block of rows for each person: every stay, and the merged total. */
export function MinutesTable({ attendance, timeZone }: MinutesTableProps) {
  const { t } = useTranslation("minutes");
  return (
    <div
      role="region"
      aria-label={t("table")}
      // What scrolls has to be reached by keyboard: the table is wider than a phone.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{t("table")}</caption>
        <thead className="border-b border-line bg-sunken text-sm text-muted">
          <tr>
            {(["person", "minutes", "room", "from", "to"] as const).map((key) => (
              <th key={key} scope="col" className={cell}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {attendance.map((person) => (
          <PersonRows key={person.participantId} person={person} timeZone={timeZone} />
        ))}
      </table>
    </div>
  );
}

function PersonRows({
  person,
  timeZone,
}: {
  readonly person: Attendance;
  readonly timeZone: string;
}) {
  const { t } = useTranslation("minutes");
  const { time } = useDates(timeZone);
  const roomName = useRoomName();
  const { displayName, minutes, intervals } = person;
  const span = Math.max(1, intervals.length);
  const rows = intervals.length === 0 ? [null] : intervals;
  return (
    <tbody className="border-b border-line last:border-b-0">
      {rows.map((stay, place) => (
        <tr key={stay?.from ?? "none"}>
          {place === 0 && (
            <>
              <th scope="rowgroup" rowSpan={span} className={`${cell} font-semibold`}>
                {displayName}
              </th>
              <td rowSpan={span} className={`${cell} font-semibold whitespace-nowrap`}>
                {t("total", { count: minutes })}
                <Spoke spoken={person.spoken} />
              </td>
            </>
          )}
          <td className={cell}>{stay && roomName(stay)}</td>
          <td className={`${cell} whitespace-nowrap`}>{stay && time(stay.from)}</td>
          <td className={`${cell} whitespace-nowrap`}>
            {stay && (stay.to === null ? t("now") : time(stay.to))}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** How long somebody spoke, in all rooms together; nothing for who did not. */
function Spoke({ spoken = [] }: { readonly spoken: Attendance["spoken"] }) {
  const { t } = useTranslation("minutes");
  const seconds = spoken.reduce((sum, one) => sum + one.seconds, 0);
  if (seconds === 0) return null;
  const count = Math.floor(seconds / 60);
  return (
    <span className="block text-sm font-normal text-muted">
      {count === 0 ? t("spokeLittle") : t("spoke", { count })}
    </span>
  );
}
