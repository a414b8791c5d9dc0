import "./words.ts";

export { DoorPanel } from "./DoorPanel.tsx";
export { EmergencyButton } from "./EmergencyButton.tsx";
export { PersonDoorMenu } from "./PersonDoorMenu.tsx";
export { WaitingPage } from "./WaitingPage.tsx";
