import type { RoomPartProps } from "../roomParts.ts";
import { DocumentPanel } from "./DocumentPanel.tsx";

const load = async () => (await import("./NotesPage.tsx")).NotesPage;

/** Notes that the room writes together. */
export const NotesPanel = (part: RoomPartProps) => (
  <DocumentPanel {...part} kind="notes" load={load} />
);
