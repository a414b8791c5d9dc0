import type { ControlView } from "@hearth/contracts/live";
import type { LocalMedia } from "./localMedia.ts";
import { standsIn } from "./participants.ts";

/**
 * Does on the device what staff decided: a lock turns off and keeps off, a mute turns the microphone off once. Nothing
 * here turns anything on. Answers whether staff have just muted the person.
 */
export function obey(
  local: LocalMedia,
  { me }: ControlView,
  before: ControlView | null,
): { readonly isMuted: boolean } {
  local.hold("mic", "locked", !me.may.microphone);
  local.hold("camera", "locked", !me.may.camera);
  local.hold("screen", "locked", !me.may.sharing);
  // The server ends a screen with its owner's move: whom they come to has not asked for it.
  if (before !== null && standsIn(before.me) !== standsIn(me)) local.turnOff("screen");
  const isMuted = before !== null && me.mutes > before.me.mutes && local.get("mic").state === "on";
  if (isMuted) local.turnOff("mic");
  return { isMuted };
}
