import { useEffect, useSyncExternalStore } from "react";
import { newKey } from "../api/ids.ts";
import { pause } from "../api/pause.ts";
import { askForState, callForHelp } from "./asking.ts";
import { HelpCall } from "./HelpCall.ts";

/** One for the page: closing the panel and opening it elsewhere is still the same call. */
const helpCall = new HelpCall({
  ask: askForState,
  call: callForHelp,
  newKey,
  shelf: sessionStorage,
  pause,
});

const lookEveryMs = 4_000;

/** The own call for help, looked after while the panel is open. */
export function useHelpCall() {
  const known = useSyncExternalStore(helpCall.subscribe, helpCall.getSnapshot);
  useEffect(() => {
    void helpCall.look();
    const looking = setInterval(() => void helpCall.look(), lookEveryMs);
    return () => {
      clearInterval(looking);
    };
  }, []);
  return { known, press: helpCall.press };
}
