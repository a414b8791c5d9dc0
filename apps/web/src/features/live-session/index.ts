import { addWords } from "../../lib/i18n/index.ts";
import en from "./words.en.json";
import es from "./words.es.json";

addWords("live", { en, es });

export { CheckedRoomPage } from "./CheckedRoomPage.tsx";
export { LiveRoomPage } from "./LiveRoomPage.tsx";
