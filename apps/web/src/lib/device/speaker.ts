/** An element, or a context of Web Audio: both take a speaker in the same way, where the browser lets them. */
type Output = HTMLMediaElement | AudioContext;
type WithSpeaker = Pick<HTMLMediaElement, "setSinkId">;

const outputs = new Set<Output>();
let chosenId = "";

/** Whether this browser lets a page choose where sound comes out. */
export const canChooseSpeaker = (): boolean => "setSinkId" in HTMLMediaElement.prototype;
export const chosenSpeaker = (): string => chosenId;

const takesSpeaker = (output: object): output is WithSpeaker => "setSinkId" in output;

function tell(output: Output): void {
  if (!takesSpeaker(output)) return;
  output.setSinkId(chosenId).catch(() => {
    // That speaker is gone: the system's own one goes on.
  });
}

/** Sound of this output comes out where the person wants it, until the answer is called. */
export function playsAtSpeaker(output: Output): () => void {
  outputs.add(output);
  if (chosenId !== "") tell(output);
  return () => outputs.delete(output);
}

/** Another speaker for everything that plays and will play in this tab; the empty id is the system's own. */
export function chooseSpeaker(deviceId: string): void {
  chosenId = deviceId;
  for (const output of outputs) tell(output);
}
