import type { ControlView, RosterEntry } from "@hearth/contracts/live";
import type { RoomPartProps } from "../roomParts.ts";

/** One person of the roster, as staff or others see them. */
export type PersonProps = {
  readonly person: RosterEntry;
  readonly view: ControlView;
  readonly part: RoomPartProps;
};
