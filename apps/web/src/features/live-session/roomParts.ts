import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { PanelName } from "./panelName.ts";
import type { LiveSession } from "./liveSession.ts";
import type { Acting } from "./useAct.ts";

/** What the room may do with the session that it shows. */
export type RoomSession = Omit<LiveSession, "subscribe" | "getSnapshot" | "again">;

/** What every part of the room is given: what holds, how to act on it, and the way to another part. */
export type RoomPartProps = {
  readonly snapshot: LiveSnapshot;
  readonly acting: Acting;
  readonly session: RoomSession;
  /** Opens a panel in the place of the one that is open; null closes it. */
  readonly openPanel: (name: PanelName | null) => void;
  readonly openDevices: () => void;
};
