import { canChooseSpeaker, playsAtSpeaker } from "../../lib/device/speaker.ts";
import { onUnblock } from "./soundGate.ts";

export type WakingContext = {
  readonly context: AudioContext;
  /** What is to be heard is connected to this. */
  readonly out: AudioNode;
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
  const way = wayOut(context);
  const endings = [onUnblock(wake), way.close];
  wake();
  return {
    context,
    out: way.out,
    isHeard,
    close: () => {
      context.removeEventListener("statechange", changed);
      for (const press of presses) document.removeEventListener(press, wake);
      endings.forEach((end) => end());
      void context.close();
    },
  };
}

/** To the chosen speaker: where only elements take one, by an element. */
function wayOut(context: AudioContext): { readonly out: AudioNode; readonly close: () => void } {
  if ("setSinkId" in context || !canChooseSpeaker())
    return { out: context.destination, close: playsAtSpeaker(context) };
  const out = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = out.stream;
  const play = () => void element.play().catch(() => undefined);
  play();
  const endings = [onUnblock(play), playsAtSpeaker(element)];
  return {
    out,
    close: () => {
      endings.forEach((end) => end());
      element.srcObject = null;
    },
  };
}
