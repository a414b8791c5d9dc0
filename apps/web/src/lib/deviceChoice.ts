import type { Background } from "./backgrounds/background.ts";
import type { DeviceReport } from "@hearth/contracts/live/door";

/** With which devices a person wants to be in the room. An id is null for the system's own choice. */
export type DeviceChoice = {
  readonly mic: boolean;
  readonly camera: boolean;
  readonly micId: string | null;
  readonly cameraId: string | null;
  readonly speakerId: string | null;
  /** What is seen behind the person, and whether noise is taken away. Both on the device. */
  readonly background: Background;
  readonly quiet: boolean;
  /** What the device check found; null for who came without one. */
  readonly report: DeviceReport | null;
};

const keyOf = (sessionId: string) => `hearth.media.${sessionId}`;

/** Whether somebody has chosen in this tab for the room of this session, at the device check or in the room. */
export const hasDeviceChoice = (sessionId: string): boolean =>
  sessionStorage.getItem(keyOf(sessionId)) !== null;

/** Keeps the choice for the room of this session, in this tab alone: a borrowed device remembers nothing. */
export const keepDeviceChoice = (sessionId: string, choice: DeviceChoice) =>
  sessionStorage.setItem(keyOf(sessionId), JSON.stringify(choice));
