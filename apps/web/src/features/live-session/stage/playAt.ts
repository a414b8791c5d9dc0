import { sharedContext } from "./sharedContext.ts";

export type Voice = { readonly element: HTMLAudioElement; readonly track: MediaStreamTrack };

/**
 * Plays a voice at this loudness, 0 to 1, until the answer is called. The element does it where it can: then the browser
 * knows the voice as one that has to be kept out of the microphone, and the chosen speaker holds. Where the element takes
 * no volume, as on iOS, the voice goes by Web Audio while it is lowered.
 */
export function playAt(voice: Voice, loudness: number): () => void {
  const { element } = voice;
  element.volume = loudness;
  if (loudness === 1) return () => undefined;
  let undo = () => undefined as unknown;
  // Some versions of iOS forget the volume only in the next turn.
  const timer = setTimeout(() => {
    if (Math.abs(element.volume - loudness) > 0.01) undo = throughGain(voice, loudness);
  });
  return () => {
    clearTimeout(timer);
    undo();
    element.volume = 1;
  };
}

/**
 * The element stays, silent: without one some browsers pass no remote sound on to Web Audio. iOS keeps the sound of the
 * whole device out of the microphone, not that of elements alone, so nobody hears themselves.
 */
function throughGain({ element, track }: Voice, loudness: number): () => void {
  // Better in full than not at all: only what is heard here is silenced there.
  const waking = sharedContext(() => silence());
  const silence = () => {
    element.muted = waking.isHeard();
  };
  const { context, out } = waking;
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const gain = context.createGain();
  gain.gain.value = loudness;
  source.connect(gain).connect(out);
  silence();
  return () => {
    waking.close();
    source.disconnect();
    element.muted = false;
  };
}
