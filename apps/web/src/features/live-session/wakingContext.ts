import { playsAtSpeaker } from "../../lib/device/speaker.ts";
import { onUnblock } from "./soundGate.ts";

export type WakingContext = {
  readonly context: AudioContext;
  /** Whether sound comes out of it now. */
  readonly isHeard: () => boolean;
  readonly close: () => void;
};

const presses = ["click", "keydown"] as const;

/**
 * A context that is heard as soon as the browser lets it be: at once, or at the person's next press, whatever they press.
 * Tells `changed` whenever that is another than before, as when a telephone call takes the sound.
 */
export function wakingContext(changed: () => void): WakingContext {
  const context = new AudioContext();
  const isHeard = () => context.state === "running";
  const wake = () => {
    if (!isHeard()) context.resume().catch(() => undefined);
  };
  context.addEventListener("statechange", changed);
  for (const press of presses) document.addEventListener(press, wake);
  const endings = [onUnblock(wake), playsAtSpeaker(context)];
  wake();
  return {
    context,
    isHeard,
    close: () => {
      context.removeEventListener("statechange", changed);
      for (const press of presses) document.removeEventListener(press, wake);
      endings.forEach((end) => end());
      void context.close();
    },
  };
}
