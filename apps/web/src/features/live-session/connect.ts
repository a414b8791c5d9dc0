import { LocalMedia } from "@hearth/media-client/localMedia";
import { SessionConnection } from "@hearth/media-client/sessionConnection";
import { behind, lessNoise } from "../../lib/device/effects.ts";
import { chooseSpeaker } from "../../lib/device/speaker.ts";
import { liveSignalling } from "../../lib/live/signalling.ts";
import { liveUrl } from "../../lib/live/liveUrl.ts";
import { chosenMedia } from "./mediaChoice.ts";

/** A connection with the devices and effects that the person chose in this tab. */
export function connect(sessionId: string, displayName: string): SessionConnection {
  const chosen = chosenMedia(sessionId);
  const deviceIds = { mic: chosen.micId, camera: chosen.cameraId };
  const local = new LocalMedia({ deviceIds });
  if (chosen.speakerId !== null) chooseSpeaker(chosen.speakerId);
  const connection = new SessionConnection({
    sessionId,
    displayName,
    signalling: liveSignalling(liveUrl()),
    local,
    report: chosen.report,
    mutes: chosen.mutes,
  });
  if (chosen.mode !== "full") connection.setMode(chosen.mode);
  void local.useEffect("mic", chosen.quiet ? lessNoise : null);
  void local.useEffect("camera", behind(chosen.background));
  if (chosen.mic) void local.turnOn("mic");
  if (chosen.camera) void local.turnOn("camera");
  return connection;
}
