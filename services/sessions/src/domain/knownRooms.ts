import { mainRoom, type OpenRoom, type RoomKind } from "@hearth/contracts/live/rooms";

/** Every room that a session ever had beside the main one, by id. */
export type KnownRooms = ReadonlyMap<string, Pick<OpenRoom, "name" | "kind">>;
type Called = { readonly roomName: string; readonly roomKind: RoomKind };

/** How what is kept of a session speaks of a room. */
export function calledIn(rooms: KnownRooms, room: string): Called {
  if (room === mainRoom) return { roomName: "Main room", roomKind: "main" };
  const { name, kind } = rooms.get(room) ?? { name: room, kind: "breakout" };
  return { roomName: name, roomKind: kind };
}
