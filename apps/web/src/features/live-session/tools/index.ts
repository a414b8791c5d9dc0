export { MusicLine } from "./music/MusicLine.tsx";
export { PickedNotice } from "./PickedNotice.tsx";
export { PinnedCard } from "./PinnedCard.tsx";
export { PollCard } from "./PollCard.tsx";
export { ShownCard } from "./showing/ShownCard.tsx";
export { TimerChip } from "./TimerChip.tsx";
export { ToolsPanel } from "./ToolsPanel.tsx";
