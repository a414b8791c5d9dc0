import { mainRoom } from "@hearth/contracts/live/rooms";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { OpenRooms } from "./OpenRooms.tsx";
import { RunningRooms } from "./RunningRooms.tsx";
import type { Acting } from "./useAct.ts";

type RoomsPanelProps = { readonly snapshot: LiveSnapshot; readonly acting: Acting };

/** Breakout rooms: before they are open, and while they are. */
export function RoomsPanel({ snapshot: { view, clockOffsetMs }, acting }: RoomsPanelProps) {
  if (!view) return null;
  if (view.rooms.length > 0)
    return <RunningRooms view={view} offsetMs={clockOffsetMs} {...acting} />;
  const clients = view.roster.filter(({ staff, room }) => !staff && room === mainRoom);
  return <OpenRooms people={clients.length} {...acting} />;
}
