import "./words.ts";

export { DoorPanel } from "./DoorPanel.tsx";
export { PersonDoorMenu } from "./PersonDoorMenu.tsx";
export { WaitingPage } from "./WaitingPage.tsx";
