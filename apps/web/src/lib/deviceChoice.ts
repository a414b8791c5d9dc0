/** With which devices a person wants to be in the room. An id is null for the system's own choice. */
export type DeviceChoice = {
  readonly mic: boolean;
  readonly camera: boolean;
  readonly micId: string | null;
  readonly cameraId: string | null;
};

/** Keeps the choice for the room of this session, in this tab alone: a borrowed device remembers nothing. */
export const keepDeviceChoice = (sessionId: string, choice: DeviceChoice) =>
  sessionStorage.setItem(`hearth.media.${sessionId}`, JSON.stringify(choice));
