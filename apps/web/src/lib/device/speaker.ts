const elements = new Set<HTMLMediaElement>();
let chosenId = "";

/** Whether this browser lets a page choose where sound comes out. */
export const canChooseSpeaker = (): boolean => "setSinkId" in HTMLMediaElement.prototype;
export const chosenSpeaker = (): string => chosenId;

function tell(element: HTMLMediaElement): void {
  if (!canChooseSpeaker()) return;
  element.setSinkId(chosenId).catch(() => {
    // That speaker is gone: the system's own one goes on.
  });
}

/** Sound of this element comes out where the person wants it, until the answer is called. */
export function playsAtSpeaker(element: HTMLMediaElement): () => void {
  elements.add(element);
  if (chosenId !== "") tell(element);
  return () => elements.delete(element);
}

/** Another speaker for everything that plays and will play in this tab; the empty id is the system's own. */
export function chooseSpeaker(deviceId: string): void {
  chosenId = deviceId;
  for (const element of elements) tell(element);
}
