import type { ControlView } from "@hearth/contracts/live";
import type { DeviceState, LocalMedia } from "./localMedia.ts";
import { standsIn } from "./participants.ts";

/** What was known before: the view, and how often staff had muted the person, which outlives a page. */
export type Before = { readonly view: ControlView | null; readonly mutes: number | null };

/** Sound flows or would: a microphone that still starts is muted too. */
const opens: readonly DeviceState[] = ["on", "starting", "interrupted"];

/**
 * Does on the device what staff decided: a lock turns off and keeps off, a mute turns the microphone off once, also one
 * that came while the page was away. Nothing here turns anything on. Answers whether staff have just muted the person.
 */
export function obey(
  local: LocalMedia,
  { me }: ControlView,
  before: Before,
): { readonly isMuted: boolean } {
  local.hold("mic", "locked", !me.may.microphone);
  local.hold("camera", "locked", !me.may.camera);
  local.hold("screen", "locked", !me.may.sharing);
  // The server ends a screen with its owner's move: whom they come to has not asked for it.
  if (before.view && standsIn(before.view.me) !== standsIn(me)) local.turnOff("screen");
  const known = before.view?.me.mutes ?? before.mutes;
  const isMuted = known !== null && me.mutes > known && opens.includes(local.get("mic").state);
  if (isMuted) local.turnOff("mic");
  return { isMuted };
}
