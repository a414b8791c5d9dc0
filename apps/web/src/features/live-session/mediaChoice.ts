import { DeviceReport } from "@hearth/contracts/live/door";
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
});

/** Who has chosen nothing yet is neither seen nor heard. */
const nothing = (): DeviceChoice => ({
  mic: false,
  camera: false,
  micId: null,
  cameraId: null,
  speakerId: null,
  background: "none",
  quiet: !isWeak(strengthHere()),
  report: null,
});

/** What the person last chose in this tab for this session, at the device check or in the room. */
export function chosenMedia(sessionId: string): DeviceChoice {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(`hearth.media.${sessionId}`) ?? ""));
  } catch {
    return nothing();
  }
}

/** Keeps the person's own press, so that a reload comes back as they left. */
export const rememberMedia = (sessionId: string, change: Partial<DeviceChoice>) =>
  keepDeviceChoice(sessionId, { ...chosenMedia(sessionId), ...change });
