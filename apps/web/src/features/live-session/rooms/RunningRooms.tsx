import type { ControlView } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { Button } from "@hearth/ui/Button";
import { useTranslation } from "react-i18next";
import { returnsAt } from "./places.ts";
import { RoomCard } from "./RoomCard.tsx";
import type { Acting } from "./useAct.ts";
import { asClock, useSecondsLeft } from "./useSecondsLeft.ts";

type RunningRoomsProps = {
  readonly view: ControlView;
  readonly offsetMs: number;
} & Pick<Acting, "act" | "pending">;

/** The rooms while they are open: who is where, go there, move somebody, bring everybody back. */
export function RunningRooms({ view, offsetMs, act, pending }: RunningRoomsProps) {
  const { t } = useTranslation("live");
  const left = useSecondsLeft(returnsAt(view), offsetMs);
  const isRecalled = view.breakout?.recallAt != null;
  const rooms = [{ roomId: mainRoom, name: t("room.main") }, ...view.rooms];
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="grid gap-3 rounded-control bg-sunken p-3">
        <p className="font-medium tabular-nums">
          {left === null
            ? t("rooms.openUntilRecalled")
            : t(isRecalled ? "rooms.backIn" : "rooms.closeIn", { time: asClock(left) })}
        </p>
        <div className="grid gap-2">
          {!isRecalled && (
            <Button
              isPending={pending === "recall"}
              onPress={() => void act("recall", { inSeconds: 60 })}
            >
              {t("rooms.recallSoon")}
            </Button>
          )}
          <Button variant="primary" onPress={() => void act("recall", { inSeconds: 0 })}>
            {t("rooms.recallNow")}
          </Button>
        </div>
      </div>
      <ul className="grid grid-cols-1 gap-3">
        {rooms.map((room) => (
          <RoomCard key={room.roomId} room={room} rooms={rooms} view={view} act={act} />
        ))}
      </ul>
    </div>
  );
}
