import { z } from "zod";
import { DisplayName } from "../identity.ts";
import { Words } from "./words.ts";

/** What a short real send and receive through the media node showed before entry. */
export const NetworkVerdict = z.enum(["good", "fair", "poor", "blocked", "unknown"]);
export type NetworkVerdict = z.infer<typeof NetworkVerdict>;

/** What the device check found. Kept with the visit. */
export const DeviceReport = z.object({
  network: NetworkVerdict,
  microphone: z.boolean(),
  camera: z.boolean(),
  /** The person said whether they heard the test sound; null when they did not say. */
  speaker: z.boolean().nullable(),
});
export type DeviceReport = z.infer<typeof DeviceReport>;

/** Somebody at the door, as staff see them. */
export const Waiting = z.object({
  participantId: z.uuid(),
  personId: z.uuid(),
  displayName: DisplayName,
  since: z.iso.datetime(),
  /** Came by a link that was used on another device before: it may have been passed on. */
  secondDevice: z.boolean(),
  /** Has yet to give the group's passcode. */
  lacksPasscode: z.boolean(),
  /** Was in the room before and was sent back. */
  sentBack: z.boolean(),
  report: DeviceReport.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** A word of staff to who waits. */
export const DoorMessage = z.object({ messageId: z.uuid(), at: z.iso.datetime(), text: Words });

/** Somebody who was removed: re-entry is blocked until staff lift it. */
export const Removed = z.object({
  participantId: z.uuid(),
  displayName: DisplayName,
  at: z.iso.datetime(),
  reason: z.string(),
});

/** The door as staff see it. */
export const Door = z.object({
  /** On by default: who comes waits until staff let them in. Off: who comes to an open session is in. */
  waitingRoom: z.boolean(),
  hasPasscode: z.boolean(),
  removed: z.array(Removed),
});
export type Door = z.infer<typeof Door>;
