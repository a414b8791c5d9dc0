import type { Pair, RoomSet } from "@hearth/contracts/sessions/breakouts";
import type { Round } from "./domain/suggest.ts";

/** Rooms prepared for a group. */
export type SetStore = {
  list(groupId: string): Promise<RoomSet[]>;
  find(groupId: string, setId: string): Promise<RoomSet | null>;
  add(groupId: string, set: RoomSet): Promise<void>;
  /** Saves it as the version after `former`. False where it is not of that version any more. */
  change(groupId: string, set: RoomSet, former: number): Promise<boolean>;
  /** False where there was none. */
  remove(groupId: string, setId: string): Promise<boolean>;
};

/** Who may never, or must always, be in one room. */
export type PairStore = {
  list(groupId: string): Promise<Pair[]>;
  /** Takes the place of what was said of the same two. */
  set(groupId: string, pair: Pair): Promise<Pair>;
  remove(groupId: string, pairId: string): Promise<boolean>;
};

/** What rooms a group had. */
export type RoundStore = {
  /** The latest first. */
  last(groupId: string, count: number): Promise<Round[]>;
};
