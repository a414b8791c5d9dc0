import { DeviceReport } from "@hearth/contracts/live/door";
import type { Mode } from "@hearth/media-client/mode";
import { z } from "zod";
import { backgrounds } from "../../lib/backgrounds/background.ts";
import { isWeak, strengthHere } from "../../lib/device/isWeak.ts";
import { type DeviceChoice, keepDeviceChoice } from "../../lib/deviceChoice.ts";

const Kept = z.object({
  mic: z.boolean(),
  camera: z.boolean(),
  micId: z.string().nullable(),
  cameraId: z.string().nullable(),
  speakerId: z.string().nullable(),
  background: z.enum(backgrounds).catch("none"),
  quiet: z.boolean(),
  report: DeviceReport.nullable(),
  mutes: z.int().nullable().default(null),
  mode: z.enum(["full", "low", "audio"]).default("full"),
});

/** What is kept besides: how often staff had muted the person, and how much data they want to use. */
export type MediaChoice = DeviceChoice & {
  readonly mutes: number | null;
  readonly mode: Mode;
};

/** Who has chosen nothing yet is neither seen nor heard. */
const nothing = (): MediaChoice => ({
  mic: false,
  camera: false,
  micId: null,
  cameraId: null,
  speakerId: null,
  background: "none",
  quiet: !isWeak(strengthHere()),
  report: null,
  mutes: null,
  mode: "full",
});

/** What the person last chose in this tab for this session, at the device check or in the room. */
export function chosenMedia(sessionId: string): MediaChoice {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(`hearth.media.${sessionId}`) ?? ""));
  } catch {
    return nothing();
  }
}

/** Keeps the person's own press, and what staff turned off, so that a reload comes back as they left. */
export const rememberMedia = (sessionId: string, change: Partial<MediaChoice>) =>
  keepDeviceChoice(sessionId, { ...chosenMedia(sessionId), ...change });
