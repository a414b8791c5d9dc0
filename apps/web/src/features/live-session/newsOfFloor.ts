import type { ControlView } from "@hearth/contracts/live";
import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { isMember } from "./isMember.ts";

/** What people ask of each other, lay before the group or show. */
export type FloorNews =
  | { readonly kind: "hand" | "screen"; readonly names: readonly string[] }
  | { readonly kind: "done" | "poll" | "pinned"; readonly words: string }
  | { readonly kind: "cameraAsked" | "paused" | "resumed" };

/** What is new of it: hands for who leads, questions for whom they are meant, and for all a task, a screen, a pause. */
export function newsOfFloor(before: LiveSnapshot, after: LiveSnapshot): readonly FloorNews[] {
  if (!before.view || !after.view) return [];
  const views = [before.view, after.view] as const;
  return [
    ...pause(...views),
    ...(after.view.me.staff ? hands(...views) : questions(...views)),
    ...pinned(...views),
    ...screens(before, after),
    ...camera(views[0], after),
  ];
}

function pause(before: ControlView, after: ControlView): FloorNews[] {
  const [was, is] = [before, after].map(({ floor }) => floor?.pausedAt != null);
  if (was === is) return [];
  return [{ kind: is === true ? "paused" : "resumed" }];
}

function hands(before: ControlView, after: ControlView): FloorNews[] {
  const known = new Map(before.roster.map(({ participantId, hand }) => [participantId, hand]));
  const names = after.roster
    .filter(({ participantId: id, hand }) => hand !== null && hand !== (known.get(id) ?? null))
    .filter(({ participantId }) => participantId !== after.me.participantId)
    .map(({ displayName }) => displayName);
  return names.length > 0 ? [{ kind: "hand", names }] : [];
}

function questions(before: ControlView, after: ControlView): FloorNews[] {
  const check = after.floor?.doneCheck;
  const isNew = check && check.askedAt !== before.floor?.doneCheck?.askedAt && isMember(after.me);
  const known = openPolls(before).map(({ pollId }) => pollId);
  const opened = openPolls(after).filter(({ pollId }) => !known.includes(pollId));
  return [
    ...(isNew ? [{ kind: "done", words: check.question } as const] : []),
    ...opened.map(({ question }) => ({ kind: "poll", words: question }) as const),
  ];
}

const openPolls = ({ tools }: ControlView) =>
  (tools?.polls ?? []).filter(({ state }) => state === "open");

function pinned(before: ControlView, after: ControlView): FloorNews[] {
  const [was, is] = [wordsOnPin(before), wordsOnPin(after)];
  return is !== "" && is !== was ? [{ kind: "pinned", words: is }] : [];
}

const wordsOnPin = ({ tools }: ControlView): string =>
  [tools?.pin?.text, tools?.pin?.link].filter((one) => one != null).join(" ");

function screens(before: LiveSnapshot, after: LiveSnapshot): FloorNews[] {
  const shown = new Set(before.participants.filter(isShowing).map((one) => one.participantId));
  const names = after.participants
    .filter((one) => isShowing(one) && !shown.has(one.participantId))
    .map(({ name }) => name);
  return names.length > 0 ? [{ kind: "screen", names }] : [];
}

const isShowing = ({ screen }: LiveSnapshot["participants"][number]): boolean => screen !== null;

/** For whom it is: who has theirs on already is not asked. */
function camera(before: ControlView, { view, own }: LiveSnapshot): FloorNews[] {
  if (!view || before.floor?.cameraRule === "on" || view.floor?.cameraRule !== "on") return [];
  return isMember(view.me) && own.camera.state === "off" ? [{ kind: "cameraAsked" }] : [];
}
