import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PlannedPeople, type PlannedPeopleProps } from "./PlannedPeople.tsx";
import { PlannedTaskFile } from "./PlannedTaskFile.tsx";
import { changed, nameFault, withoutRoom } from "./plan.ts";
import { TaskDialog } from "./TaskDialog.tsx";
import { TaskWords } from "./TaskWords.tsx";

type PlannedRoomCardProps = Omit<PlannedPeopleProps, "of" | "to" | "label" | "empty"> & {
  readonly at: number;
};

/** One room of the plan: its name, its task, its people. */
export function PlannedRoomCard({ at, ...shared }: PlannedRoomCardProps) {
  const { t } = useTranslation("planning");
  const { rooms, people, onChange } = shared;
  const room = rooms[at];
  if (!room) return null;
  const fault = nameFault(rooms, at);
  const known = people.filter(({ personId }) => room.personIds.includes(personId));
  const strangers = room.personIds.length - known.length;
  return (
    <section
      aria-label={room.name}
      className="grid grid-cols-1 gap-2 rounded-control border border-line p-3"
    >
      <TextField
        label={t("roomName", { number: at + 1 })}
        value={room.name}
        maxLength={80}
        onChange={(name) => onChange(changed(rooms, at, { name }))}
        error={fault ? t(`nameFault.${fault}`) : undefined}
      />
      <PlannedPeople {...shared} of={known} to={at} label={t("peopleOf", { room: room.name })} />
      {strangers > 0 && (
        <p className="text-sm text-muted">{t("strangers", { count: strangers })}</p>
      )}
      <TaskWords task={room.task} />
      <PlannedTaskFile task={room.task} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <TaskDialog
          room={room.name}
          task={room.task}
          onSave={(task) => onChange(changed(rooms, at, { task }))}
        />
        {rooms.length > 1 && (
          <Button
            variant="quiet"
            size="icon"
            aria-label={t("removeRoom", { room: room.name })}
            onPress={() => onChange(withoutRoom(rooms, at))}
          >
            <Trash2 aria-hidden className="size-5" />
          </Button>
        )}
      </div>
    </section>
  );
}
