import type { SuggestionWay } from "@hearth/contracts/sessions/breakouts";

/** How the rooms come to be: a suggestion of the server, or empty rooms that people or staff fill. */
export type Way = "random" | "rotation" | "last" | "choice" | "hand" | `set:${string}`;

const prepared = /^set:(.+)$/;

/** What the server is asked for; null where rooms begin empty. */
export function wayOf(way: Way, rooms: number): SuggestionWay | null {
  const setId = prepared.exec(way)?.[1];
  if (setId !== undefined) return { kind: "set", setId };
  if (way === "last") return { kind: "last" };
  return way === "random" || way === "rotation" ? { kind: way, rooms } : null;
}

/** Whether the number of rooms is chosen, and not given by what was saved. */
export const hasCount = (way: Way): boolean => way !== "last" && !prepared.test(way);

/** Whether everybody who is here gets a room of about the same size. */
export const isEven = (way: Way): boolean => way === "random" || way === "rotation";

export const isWay = (id: string): id is Way =>
  ["random", "rotation", "last", "choice", "hand"].includes(id) || prepared.test(id);
