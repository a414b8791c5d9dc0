const seconds = 1.6;
const notes = [440, 554, 659];

type Sounding = { readonly element: HTMLAudioElement; readonly ended: Promise<void> };

/** Three soft notes through an element, so that they come out of the speaker that was chosen. */
export function playTestSound(): Sounding {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const volume = context.createGain();
  volume.gain.value = 0.2;
  volume.connect(out);
  notes.forEach((frequency, place) => {
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(volume);
    tone.start(context.currentTime + place * 0.4);
    tone.stop(context.currentTime + seconds);
  });
  const element = new Audio();
  element.srcObject = out.stream;
  const played = element.play().catch(() => undefined);
  const over = new Promise((end) => setTimeout(end, seconds * 1_000));
  const ended = Promise.all([played, over]).then(() => {
    element.srcObject = null;
    void context.close();
  });
  return { element, ended };
}
