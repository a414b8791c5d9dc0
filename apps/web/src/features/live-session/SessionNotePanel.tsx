import { SessionNote } from "../../lib/notes/SessionNote.tsx";
import type { RoomPartProps } from "./roomParts.ts";

/** The note of who leads, beside the group. */
export const SessionNotePanel = ({ snapshot: { view } }: RoomPartProps) =>
  view && <SessionNote sessionId={view.sessionId} />;
