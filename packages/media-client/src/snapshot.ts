import type { AppError } from "@hearth/contracts/errors";
import type { ControlView } from "@hearth/contracts/live";
import type { OwnSource } from "./localMedia.ts";
import type { Participant } from "./participants.ts";

/**
 * `waiting` in front of the door; `reconnecting` while the server is out of reach (media goes on), `restoring` while the
 * media is being made anew. From `refused` on nothing comes back by itself.
 */
export type LiveStatus =
  | "idle"
  | "connecting"
  | "waiting"
  | "joining"
  | "live"
  | "reconnecting"
  | "restoring"
  | "refused"
  | "left"
  | "ended"
  | "superseded"
  | "failed";
export type OverStatus = Extract<
  LiveStatus,
  "refused" | "left" | "ended" | "superseded" | "failed"
>;

/** What is known now, whole and never changed: another state is another object. */
export type LiveSnapshot = {
  readonly status: LiveStatus;
  /** Why it failed, where the server said so. */
  readonly fault: AppError | null;
  readonly view: ControlView | null;
  /** The server's clock less our own, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly own: { readonly mic: OwnSource; readonly camera: OwnSource };
  readonly speaking: boolean;
  readonly participants: readonly Participant[];
};

export type Situation = {
  readonly over: OverStatus | null;
  readonly view: ControlView | null;
  readonly isUp: boolean;
  readonly media: "none" | "joining" | "up" | "lost";
  readonly hasBeenLive: boolean;
};

/** May media flow for this person? */
export const belongsInRoom = (view: ControlView | null): boolean =>
  view?.phase === "live" && view.me.state === "admitted";

/** What the view itself says is over. */
export function overBy({ phase, me }: ControlView): OverStatus | null {
  if (me.state === "refused" || me.state === "removed") return "refused";
  if (phase === "ended") return "ended";
  return me.state === "left" ? "left" : null;
}

/** One word for the whole situation. */
export function statusOf({ over, view, isUp, media, hasBeenLive }: Situation): LiveStatus {
  if (over) return over;
  if (!view) return "connecting";
  if (!isUp) return "reconnecting";
  if (!belongsInRoom(view)) return "waiting";
  if (media === "up") return "live";
  return hasBeenLive ? "restoring" : "joining";
}
