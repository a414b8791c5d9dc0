const width = 320;
const height = 180;
const fps = 15;

export type TestTracks = {
  readonly tracks: readonly MediaStreamTrack[];
  readonly stop: () => void;
};

/** Made-up sound and picture for the test of the network: a hum, and snow that no encoder can make small. */
export function testTracks(): TestTracks {
  const audio = new AudioContext();
  const hum = audio.createOscillator();
  const out = audio.createMediaStreamDestination();
  hum.connect(out);
  hum.start();
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext("2d");
  const snow = drawing?.createImageData(width, height);
  const timer = setInterval(() => {
    if (!drawing || !snow) return;
    const values = new Uint32Array(snow.data.buffer);
    values.forEach((_, index) => (values[index] = (Math.random() * 0xffffff) | 0xff000000));
    drawing.putImageData(snow, 0, 0);
  }, 1_000 / fps);
  const tracks = [...out.stream.getAudioTracks(), ...canvas.captureStream(fps).getVideoTracks()];
  return {
    tracks,
    stop: () => {
      clearInterval(timer);
      for (const track of tracks) track.stop();
      void audio.close();
    },
  };
}
