import type { RosterEntry } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { Button } from "@hearth/ui/Button";
import { Menu, type MenuAction } from "@hearth/ui/Menu";
import { MovableList } from "@hearth/ui/MovableList";
import { ArrowLeftRight, VolumeX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { menuOf } from "../usePersonMenu.ts";
import type { RoomCardProps } from "./runningParts.ts";

type RoomPeopleProps = RoomCardProps & { readonly people: readonly RosterEntry[] };

/** The clients of one room: dragged to another one, or moved and swapped by menu. */
export function RoomPeople(props: RoomPeopleProps) {
  const { room, people, snapshot, acting, menu } = props;
  const { t } = useTranslation("rooms");
  const isDeaf = new Set(snapshot.notInSound);
  return (
    <MovableList
      label={t("peopleOf", { room: room.name })}
      items={people.map((person) => ({ id: person.participantId, name: person.displayName }))}
      empty={t(room.roomId === mainRoom ? "nobodyInMain" : "nobodyInRoom")}
      onArrive={(participantId) => void acting.act("move", { participantId, room: room.roomId })}
    >
      {({ id, name }) => (
        <>
          <span className="min-w-0 grow">
            <span className="block truncate">{name}</span>
            {isDeaf.has(id) && (
              <span className="flex items-center gap-1 text-sm text-muted">
                <VolumeX aria-hidden className="size-4 shrink-0" />
                {t("notInSound")}
              </span>
            )}
          </span>
          <Menu
            {...menuOf(menu, id)}
            label={t("moveName", { name })}
            trigger={
              <Button variant="quiet" size="icon" aria-label={t("moveName", { name })}>
                <ArrowLeftRight aria-hidden className="size-5" />
              </Button>
            }
            items={[...moves(props, id, t), ...swaps(props, id, t)]}
          />
        </>
      )}
    </MovableList>
  );
}

type Words = ReturnType<typeof useTranslation<"rooms">>["t"];

const moves = ({ room, rooms, acting }: RoomPeopleProps, participantId: string, t: Words) =>
  rooms
    .filter(({ roomId }) => roomId !== room.roomId)
    .map(({ roomId, name }): MenuAction => ({
      id: roomId,
      label: t("moveTo", { room: name }),
      onAction: () => void acting.act("move", { participantId, room: roomId }),
    }));

/** Each goes to where the other is: with everybody who is in another of these rooms. */
const swaps = ({ room, rooms, view, acting }: RoomPeopleProps, a: string, t: Words) =>
  view.roster
    .filter((other) => !other.staff && other.room !== room.roomId)
    .flatMap(({ participantId: b, displayName: name, room: theirs }): readonly MenuAction[] => {
      const there = rooms.find(({ roomId }) => roomId === theirs);
      if (!there) return [];
      return [
        {
          id: `swap-${b}`,
          label: t("swapWith", { name, room: there.name }),
          onAction: () => void acting.act("swap", { a, b }),
        },
      ];
    });
