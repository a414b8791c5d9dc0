import { mainRoom, type OpenRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { Badge } from "@hearth/ui/Badge";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { TaskDialog } from "../../../lib/planning/TaskDialog.tsx";
import { TaskWords } from "../../../lib/planning/TaskWords.tsx";
import { RoomPeople } from "./RoomPeople.tsx";
import type { RoomCardProps } from "./runningParts.ts";
import { TaskFile } from "./TaskFile.tsx";
import { useMinutesSince } from "./useMinutesSince.ts";
import { WaysIn } from "./WaysIn.tsx";

/** One room: who is in it, what it works on, and a way in for staff. */
export function RoomCard(props: RoomCardProps) {
  const { room, view } = props;
  const { t } = useTranslation("rooms");
  const people = view.roster.filter((person) => standsIn(person) === room.roomId);
  const staff = people.filter((person) => person.staff);
  const title = `room-${room.roomId}`;
  const open = view.rooms.find(({ roomId }) => roomId === room.roomId);
  return (
    <section
      aria-labelledby={title}
      className="grid grid-cols-1 gap-2 rounded-control border border-line p-3"
    >
      <div className="flex items-center justify-between gap-2">
        <h3 id={title} className="min-w-0 font-semibold break-words">
          {room.name}
        </h3>
        <span className="shrink-0 text-sm text-muted">{t("people", { count: people.length })}</span>
      </div>
      {open && <Flag {...props} open={open} />}
      {staff.length > 0 && (
        <ul className="grid grid-cols-1">
          {staff.map(({ participantId, displayName }) => (
            <li key={participantId} className="flex min-h-8 items-center gap-2">
              <span className="min-w-0 grow truncate">{displayName}</span>
              <Badge tone="accent">{t("staff")}</Badge>
            </li>
          ))}
        </ul>
      )}
      <RoomPeople {...props} people={people.filter((person) => !person.staff)} />
      {open && <RoomTask {...props} open={open} />}
      {room.roomId !== mainRoom && <WaysIn {...props} />}
    </section>
  );
}

type OpenProps = RoomCardProps & { readonly open: OpenRoom };

/** A room that staff have not been to for long is pointed out, by icon and words. */
function Flag({ open, breakout, snapshot }: OpenProps) {
  if (open.unstaffedSince === null) return null;
  const { flagAfterMinutes } = breakout;
  const { clockOffsetMs } = snapshot;
  return (
    <FlagSince since={open.unstaffedSince} after={flagAfterMinutes} offsetMs={clockOffsetMs} />
  );
}

type FlagSinceProps = {
  readonly since: string;
  readonly after: number;
  readonly offsetMs: number;
};

function FlagSince({ since, after, offsetMs }: FlagSinceProps) {
  const { t } = useTranslation("rooms");
  const minutes = useMinutesSince(since, offsetMs);
  if (minutes < after) {
    return minutes === 0 ? null : (
      <p className="text-sm text-muted">{t("unstaffed", { count: minutes })}</p>
    );
  }
  return (
    <p className="flex items-center gap-2 rounded-lg bg-warn-soft px-2 py-1 text-sm font-medium text-on-warn-soft">
      <TriangleAlert aria-hidden className="size-5 shrink-0" />
      {t("unstaffedLong", { count: minutes })}
    </p>
  );
}

function RoomTask({ open, acting, session }: OpenProps) {
  const { roomId, name, task } = open;
  return (
    <div className="grid grid-cols-1 justify-items-start gap-1">
      <TaskWords task={task} />
      <TaskFile room={open} session={session} />
      <TaskDialog
        room={name}
        task={task}
        onSave={(written) => void acting.act("setTask", { roomId, task: written })}
      />
    </div>
  );
}
