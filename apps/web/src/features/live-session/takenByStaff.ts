import type { DeviceSource } from "@hearth/media-client/localMedia";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import type { MediaChoice } from "./mediaChoice.ts";

const isLocked = (snapshot: LiveSnapshot | null, source: DeviceSource) =>
  snapshot?.own[source].state === "locked";

/** How often staff have muted the person by now, where that has changed. */
function newMutes(before: LiveSnapshot | null, now: LiveSnapshot): Partial<MediaChoice> {
  const mutes = now.view?.me.mutes;
  return mutes === undefined || mutes === before?.view?.me.mutes ? {} : { mutes };
}

/** What staff have turned off since the former snapshot: no reload turns it on again. */
export function takenByStaff(
  before: LiveSnapshot | null,
  now: LiveSnapshot,
): Partial<MediaChoice> | null {
  const became = (is: (of: LiveSnapshot | null) => boolean) => is(now) && !is(before);
  const isSilenced = became((of) => of?.isMutedByStaff === true || isLocked(of, "mic"));
  const change: Partial<MediaChoice> = {
    ...newMutes(before, now),
    ...(isSilenced && { mic: false }),
    ...(became((of) => isLocked(of, "camera")) && { camera: false }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
