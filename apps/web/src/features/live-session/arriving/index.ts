import "./words.ts";

export { DoorRules } from "./DoorRules.tsx";
export { DoorMenus } from "./DoorMenus.tsx";
export { EmergencyButton } from "./EmergencyButton.tsx";
export { PersonDoorMenu } from "./PersonDoorMenu.tsx";
export { WaitingPage } from "./WaitingPage.tsx";
export { LobbyList } from "./LobbyList.tsx";
