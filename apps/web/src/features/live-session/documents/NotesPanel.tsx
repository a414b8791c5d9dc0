import { lazy } from "react";
import type { RoomPartProps } from "../roomParts.ts";
import { DocumentPanel } from "./DocumentPanel.tsx";

const NotesPage = lazy(async () => ({ default: (await import("./NotesPage.tsx")).NotesPage }));

/** Notes that the room writes together. */
export const NotesPanel = (part: RoomPartProps) => (
  <DocumentPanel {...part} kind="notes" Page={NotesPage} />
);
