export { BoardPanel } from "./BoardPanel.tsx";
export { NotesPanel } from "./NotesPanel.tsx";
