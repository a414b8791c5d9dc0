import type { AppError } from "@hearth/contracts/errors";
import type { ControlView, MediaView, Source } from "@hearth/contracts/live";
import type { Care, ModeNow } from "./care.ts";
import type { Connection } from "./connection.ts";
import type { Health } from "./health.ts";
import type { LocalMedia, OwnSource } from "./localMedia.ts";
import type { MediaState } from "./mediaState.ts";
import { type Participant, participantsOf } from "./participants.ts";
import type { RoomMedia } from "./roomMedia.ts";

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
  | "revoked"
  | "failed";
export type OverStatus = Extract<
  LiveStatus,
  "refused" | "left" | "ended" | "superseded" | "revoked" | "failed"
>;

/** What is known now, whole and never changed: another state is another object. */
export type LiveSnapshot = {
  readonly status: LiveStatus;
  /** Why it failed, where the server said so. */
  readonly fault: AppError | null;
  readonly view: ControlView | null;
  /** The server's clock less our own, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly own: Readonly<Record<Source, OwnSource>>;
  readonly speaking: boolean;
  /** How well the own connection carries, as the node sees it; null while it does not say. */
  readonly quality: MediaView["quality"][string] | null;
  /** The same as the browser sees it, and what is wrong with it. */
  readonly connection: Connection;
  /** How much is sent and received, and who wanted it so. */
  readonly mode: ModeNow;
  /** Whether sound and picture that should flow have stopped: `restore` brings them back. */
  readonly health: Health;
  /** Staff turned the microphone off, and the person has not turned it on since. */
  readonly isMutedByStaff: boolean;
  /** For staff: who is in a room and does not hear it yet. */
  readonly notInSound: readonly string[];
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
function statusOf({ over, view, isUp, media, hasBeenLive }: Situation): LiveStatus {
  if (over) return over;
  if (!view) return "connecting";
  if (!isUp) return "reconnecting";
  if (!belongsInRoom(view)) return "waiting";
  if (media === "up") return "live";
  return hasBeenLive ? "restoring" : "joining";
}

type Parts = {
  readonly situation: Situation;
  readonly media: MediaState;
  readonly room: RoomMedia | null;
  readonly local: LocalMedia;
  readonly care: Pick<Care, "connection" | "health" | "mode">;
};

const ownOf = (local: LocalMedia): LiveSnapshot["own"] => ({
  mic: local.get("mic"),
  camera: local.get("camera"),
  screen: local.get("screen"),
});

/** Before anything is known. */
export const firstSnapshot = (local: LocalMedia): LiveSnapshot => ({
  status: "idle",
  fault: null,
  view: null,
  clockOffsetMs: 0,
  own: ownOf(local),
  speaking: false,
  participants: [],
  quality: null,
  connection: "unknown",
  mode: { now: "full", by: "person" },
  health: "good",
  isMutedByStaff: false,
  notInSound: [],
});

/** The next whole of what is known; parts that are as before are the same objects. */
export function snapshotAfter(before: LiveSnapshot, parts: Parts): LiveSnapshot {
  const { situation, media, room, local, care } = parts;
  const { view } = situation;
  const me = view?.me.participantId ?? "";
  const now = ownOf(local);
  const own = isAsBefore(now, before.own) ? before.own : now;
  const status = statusOf({ ...situation, media: mediaNow(situation, room) });
  return {
    ...before,
    status,
    view,
    own,
    speaking: own.mic.state === "on" && me === media.speaker,
    participants: participantsOf(
      { view, media, track: (id) => room?.track(id) ?? null },
      before.participants,
    ),
    quality: media.quality[me] ?? null,
    connection: care.connection,
    mode: care.mode,
    health: status === "live" ? healthOf(own, care.health) : "good",
    notInSound: media.notInSound,
  };
}

const mediaNow = ({ media }: Situation, room: RoomMedia | null): Situation["media"] =>
  media === "up" && room?.isConnected !== true ? "lost" : media;

const isAsBefore = (now: LiveSnapshot["own"], before: LiveSnapshot["own"]) =>
  now.mic === before.mic && now.camera === before.camera && now.screen === before.screen;

/** A device that something else took is dead at once, without waiting for counters. */
function healthOf({ mic, camera }: LiveSnapshot["own"], seen: Health): Health {
  if (mic.state === "interrupted") return "dead-mic";
  return camera.state === "interrupted" && seen === "good" ? "dead-camera" : seen;
}
