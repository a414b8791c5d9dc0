import "./words.ts";

export { ChoiceCard } from "./ChoiceCard.tsx";
export { DoorNotice } from "./DoorNotice.tsx";
export { PlaceNotice } from "./PlaceNotice.tsx";
export { TaskCard } from "./TaskCard.tsx";
export { VoiceNotice } from "./VoiceNotice.tsx";
