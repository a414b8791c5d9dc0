import "./words.ts";

export { AskedToSpeakDialog } from "./AskedToSpeakDialog.tsx";
export { DoneCheckCard } from "./DoneCheckCard.tsx";
export { HandsStrip } from "./HandsStrip.tsx";
export { HandTools } from "./HandTools.tsx";
export { PauseNotice } from "./PauseNotice.tsx";
export { isVeiled, PauseVeil } from "./PauseVeil.tsx";
export { PrivateRoomNotice } from "./PrivateRoomNotice.tsx";
