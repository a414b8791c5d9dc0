export { GroupKnowledge } from "./GroupKnowledge.tsx";
export { Pairs } from "./Pairs.tsx";
export { RoomSets } from "./RoomSets.tsx";
