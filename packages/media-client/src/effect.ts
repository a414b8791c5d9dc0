/** What an effect made of a track: another track, that ends with `stop`. The first one stays as it is. */
export type Applied = {
  readonly track: MediaStreamTrack;
  /** False while the system has taken what it works with, as during a telephone call. */
  readonly isAlive: () => boolean;
  readonly stop: () => void;
};
/** Changes picture or sound on the device, before anything is sent. Rejects where it can't. */
export type Effect = (track: MediaStreamTrack) => Promise<Applied>;
export type EffectState = "off" | "starting" | "on" | "failed";

const patienceMs = 12_000;

/** The effect on this track; null when it fails, or takes so long that nobody should wait for it. */
export async function applied(effect: Effect, track: MediaStreamTrack): Promise<Applied | null> {
  const working = effect(track);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((give) => {
    timer = setTimeout(() => give(null), patienceMs);
  });
  try {
    const result = await Promise.race([working, late]);
    if (result === null) void working.then(({ stop }) => stop()).catch(() => undefined);
    return result;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
