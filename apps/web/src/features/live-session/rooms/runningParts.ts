import type { OpenRoom } from "@hearth/contracts/live/rooms";
import type { ControlView } from "@hearth/contracts/live";
import type { Breakout } from "@hearth/contracts/live/rooms";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { RoomPartProps } from "../roomParts.ts";
import type { PersonMenu } from "../usePersonMenu.ts";

/** What every part of the rooms that are open is given. */
export type RunningProps = {
  readonly snapshot: LiveSnapshot;
  readonly view: ControlView;
  readonly breakout: Breakout;
} & Pick<RoomPartProps, "acting" | "session">;

type NamedRoom = Pick<OpenRoom, "roomId" | "name">;
export type RoomCardProps = RunningProps & {
  readonly room: NamedRoom;
  readonly rooms: readonly NamedRoom[];
  /** Whose menu is open, in whichever room they are. */
  readonly menu: PersonMenu;
};
