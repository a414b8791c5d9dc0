import { z } from "zod";
import { type DeviceChoice, keepDeviceChoice } from "../../lib/deviceChoice.ts";

const Kept = z.object({
  mic: z.boolean(),
  camera: z.boolean(),
  micId: z.string().nullable(),
  cameraId: z.string().nullable(),
});

const nothing: DeviceChoice = { mic: false, camera: false, micId: null, cameraId: null };

/** What the person last chose in this tab for this session, at the device check or in the room. */
export function chosenMedia(sessionId: string): DeviceChoice {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(`hearth.media.${sessionId}`) ?? ""));
  } catch {
    return nothing;
  }
}

/** Keeps the person's own press, so that a reload comes back as they left. */
export const rememberMedia = (
  sessionId: string,
  change: Partial<Pick<DeviceChoice, "mic" | "camera">>,
) => keepDeviceChoice(sessionId, { ...chosenMedia(sessionId), ...change });
