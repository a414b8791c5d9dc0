import { addWords } from "../../../lib/i18n/index.ts";
import en from "./words.en.json";
import es from "./words.es.json";

addWords("device", { en, es });

export { Awake } from "./Awake.tsx";
export { DevicesDialog } from "./DevicesDialog.tsx";
export { DevicesTool } from "./DevicesTool.tsx";
export { EffectNotice } from "./EffectNotice.tsx";
export { LockedNotice } from "./LockedNotice.tsx";
export { ModeNotice } from "./ModeNotice.tsx";
export { MutedNotice } from "./MutedNotice.tsx";
export { OtherDevice } from "./OtherDevice.tsx";
export { RestoreNotice } from "./RestoreNotice.tsx";
export { ScreenNotice } from "./ScreenNotice.tsx";
export { ScreenTool } from "./ScreenTool.tsx";
