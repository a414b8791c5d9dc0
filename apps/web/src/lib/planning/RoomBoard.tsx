import "./words.ts";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { Button } from "@hearth/ui/Button";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BrokenPairs } from "./BrokenPairs.tsx";
import { brokenPairs, mostRooms, type Person, type Rooms, withRoom } from "./plan.ts";
import { PlannedRoomCard } from "./PlannedRoomCard.tsx";
import { Unplaced } from "./Unplaced.tsx";

type RoomBoardProps = {
  readonly rooms: Rooms;
  readonly people: readonly Person[];
  /** Who is to be apart or together: with the reason, which only staff see. */
  readonly pairs: readonly Pair[];
  readonly onChange: (rooms: Rooms) => void;
};

/** Rooms as they are planned: their names, tasks and people, moved by drag, by keyboard or by menu. */
export function RoomBoard(props: RoomBoardProps) {
  const { rooms, people, pairs, onChange } = props;
  const { t } = useTranslation("planning");
  const broken = brokenPairs(rooms, pairs, people);
  const marked = new Set(broken.flatMap(({ a, b }) => [a, b]));
  const nameOf = (number: number) => t("roomNumber", { number });
  return (
    <div className="grid grid-cols-1 gap-3">
      <BrokenPairs pairs={broken} people={people} />
      <Unplaced rooms={rooms} people={people} marked={marked} onChange={onChange} />
      <ol className="grid grid-cols-1 gap-3">
        {rooms.map((_, at) => (
          <li key={at}>
            <PlannedRoomCard
              at={at}
              rooms={rooms}
              people={people}
              marked={marked}
              onChange={onChange}
            />
          </li>
        ))}
      </ol>
      {rooms.length < mostRooms && (
        <Button onPress={() => onChange(withRoom(rooms, nameOf))}>
          <Plus aria-hidden className="size-5" />
          {t("addRoom")}
        </Button>
      )}
    </div>
  );
}
