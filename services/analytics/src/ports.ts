import type { Memberships } from "@hearth/service-kit/access";
import type { GivenWork, Try, Work } from "./domain/homeworkProgress.ts";
import type { RiskItem } from "./domain/openRisks.ts";
import type { Stay } from "./domain/stay.ts";
import type { Measure, ScoredTry } from "./domain/trends.ts";

type Hours = {
  readonly personId: string;
  readonly sessions: number;
  readonly seconds: number;
};

export type HoursStore = {
  /** What is known about one person in one session: of two facts the higher revision holds. */
  put(stay: Stay & { readonly revision: number }): Promise<void>;
  ofGroup(groupId: string): Promise<Hours[]>;
  ofPeople(personIds: readonly string[]): Promise<Stay[]>;
  forget(): Promise<number>;
};

/** Whose: of these people, and only what belongs to these groups; null: whatever belongs to them. */
export type Whose = {
  readonly clientIds: readonly string[];
  readonly groupIds: readonly string[] | null;
};

type Score = Pick<ScoredTry, "instrumentId" | "version" | "scaleId" | "total" | "band">;

export type WorkStore = {
  putGiven(given: GivenWork): Promise<void>;
  putTry(one: Try, scores: readonly Score[]): Promise<void>;
  putAnswered(assignmentId: string): Promise<void>;
  of(whose: Whose): Promise<Work>;
  scoresOf(whose: Whose): Promise<ScoredTry[]>;
  forget(): Promise<number>;
};

/** What one fact says of an item of the queue. */
type RiskWord = { readonly clientId: string } & {
  readonly [K in "level" | "openedAt" | "dueAt" | "taken" | "closed"]?: NonNullable<RiskItem[K]>;
};

export type RiskStore = {
  put(itemId: string, said: RiskWord): Promise<void>;
  openOf(clientIds: readonly string[]): Promise<RiskItem[]>;
  forget(): Promise<number>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = {
  readonly hours: HoursStore;
  readonly work: WorkStore;
  readonly risks: RiskStore;
  readonly memberships: Memberships;
  readonly measures: readonly Measure[];
  readonly now: () => Date;
};
