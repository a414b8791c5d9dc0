import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { standsIn } from "@hearth/media-client/participants";
import { Badge } from "@hearth/ui/Badge";
import { Button } from "@hearth/ui/Button";
import { Menu } from "@hearth/ui/Menu";
import { ArrowLeftRight, Ear, LogIn } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Do } from "./useAct.ts";

type Room = { readonly roomId: string; readonly name: string };
type RoomCardProps = {
  readonly room: Room;
  readonly rooms: readonly Room[];
  readonly view: ControlView;
  readonly act: Do;
};

/** One room: who is in it, with a way in for staff. */
export function RoomCard({ room, rooms, view, act }: RoomCardProps) {
  const { t } = useTranslation("live");
  const people = view.roster.filter((person) => standsIn(person) === room.roomId);
  const title = `room-${room.roomId}`;
  return (
    <li>
      <section
        aria-labelledby={title}
        className="grid grid-cols-1 gap-2 rounded-control border border-line p-3"
      >
        <div className="flex items-center justify-between gap-2">
          <h3 id={title} className="font-semibold">
            {room.name}
          </h3>
          <span className="text-sm text-muted">{t("rooms.people", { count: people.length })}</span>
        </div>
        <ul className="grid grid-cols-1">
          {people.map((person) => (
            <li key={person.participantId} className="flex min-h-11 items-center gap-2">
              <span className="min-w-0 grow truncate">{person.displayName}</span>
              {person.staff ? (
                <Badge tone="accent">{t("tile.staff")}</Badge>
              ) : (
                <Mover person={person} room={room} rooms={rooms} act={act} />
              )}
            </li>
          ))}
        </ul>
        <Ways room={room} view={view} act={act} />
      </section>
    </li>
  );
}

type Person = ControlView["roster"][number];
type MoverProps = Omit<RoomCardProps, "view"> & { readonly person: Person };

function Mover({ person, room, rooms, act }: MoverProps) {
  const { t } = useTranslation("live");
  const { participantId, displayName: name } = person;
  return (
    <Menu
      label={t("rooms.moveName", { name })}
      trigger={
        <Button variant="quiet" size="icon" aria-label={t("rooms.moveName", { name })}>
          <ArrowLeftRight aria-hidden className="size-5" />
        </Button>
      }
      items={rooms
        .filter(({ roomId }) => roomId !== room.roomId)
        .map((other) => ({
          id: other.roomId,
          label: t("rooms.moveTo", { room: other.name }),
          onAction: () => void act("move", { participantId, room: other.roomId }),
        }))}
    />
  );
}

function Ways({ room, view: { me }, act }: Omit<RoomCardProps, "rooms">) {
  const { t } = useTranslation("live");
  const { roomId, name } = room;
  if (roomId === mainRoom || standsIn(me) === roomId) return null;
  const visit = (mode: "listen" | "join") => () =>
    void act("visit", { visit: { room: roomId, mode } });
  const listens = me.visit?.mode === "listen" && me.visit.room === roomId;
  return (
    <div className="grid grid-cols-2 gap-2">
      {listens ? (
        <Button
          aria-label={t("rooms.stopListeningTo", { room: name })}
          onPress={() => void act("visit", { visit: null })}
        >
          {t("rooms.stopListening")}
        </Button>
      ) : (
        <Button aria-label={t("rooms.listenTo", { room: name })} onPress={visit("listen")}>
          <Ear aria-hidden className="size-5" />
          {t("rooms.listen")}
        </Button>
      )}
      <Button aria-label={t("rooms.joinRoom", { room: name })} onPress={visit("join")}>
        <LogIn aria-hidden className="size-5" />
        {t("rooms.join")}
      </Button>
    </div>
  );
}
