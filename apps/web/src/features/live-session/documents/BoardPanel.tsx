import type { RoomPartProps } from "../roomParts.ts";
import { DocumentPanel } from "./DocumentPanel.tsx";

const load = async () => (await import("./BoardPage.tsx")).BoardPage;

/** A board on which the room draws together. */
export const BoardPanel = (part: RoomPartProps) => (
  <DocumentPanel {...part} kind="board" load={load} />
);
