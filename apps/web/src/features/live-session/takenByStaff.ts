import type { DeviceSource } from "@hearth/media-client/localMedia";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { MediaChoice } from "./mediaChoice.ts";

const isLocked = (snapshot: LiveSnapshot | null, source: DeviceSource) =>
  snapshot?.own[source].state === "locked";

/** What staff have turned off since the former snapshot: no reload turns it on again. */
export function takenByStaff(
  before: LiveSnapshot | null,
  now: LiveSnapshot,
): Partial<MediaChoice> | null {
  const became = (is: (of: LiveSnapshot | null) => boolean) => is(now) && !is(before);
  const mutes = now.view?.me.mutes;
  const isMuted = became((of) => of?.isMutedByStaff === true);
  const change: Partial<MediaChoice> = {
    ...(mutes !== undefined && mutes !== before?.view?.me.mutes && { mutes }),
    ...((isMuted || became((of) => isLocked(of, "mic"))) && { mic: false }),
    ...(became((of) => isLocked(of, "camera")) && { camera: false }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
