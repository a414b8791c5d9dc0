import type { HeardNode } from "@hearth/contracts/sessions/nodes";
import type { Role } from "@hearth/contracts/actor";
import type { DocumentKind } from "@hearth/contracts/live/documents";
import type { PresenceEntry } from "@hearth/contracts/media";
import type { Spoken, Stay } from "./domain/attendance.ts";
import type { Placement, Wanted } from "./domain/placement.ts";
import type { KnownRooms } from "./domain/knownRooms.ts";
import type { LiveState, Message, Participant, Session } from "./domain/liveState.ts";
import type { Stored } from "./domain/record.ts";
import type { SessionNote } from "@hearth/contracts/sessions/notes";
import type { LogEntry } from "@hearth/contracts/sessions/record";
import type { FileDeps } from "@hearth/service-kit/files/fileHandlers";
import type { PairStore, RoundStore, SetStore } from "./planPorts.ts";

/** How far a session has come, and where one person stands in it. */
export type Glimpse = Pick<Session, "groupId" | "phase" | "epoch" | "revision" | "nodeId"> &
  Pick<Participant, "state">;

export type LiveStore = {
  load(sessionId: string): Promise<LiveState | null>;
  /** One row instead of the whole; null where this person has not come. */
  glimpse(sessionId: string, personId: string): Promise<Glimpse | null>;
  /** Saves what became of a state, one revision higher. Null when it is no longer the state that is stored. */
  save(former: LiveState, next: LiveState): Promise<LiveState | null>;
};

/** A session in the calendar, with how many people are in it and at its door. */
export type Listed = Session & { readonly present: number; readonly waiting: number };
type Planned = Pick<Session, "sessionId" | "groupId" | "startsAt" | "endsAt" | "timeZone" | "kind">;

export type Schedule = {
  find(sessionId: string): Promise<Listed | null>;
  /** Sessions of these groups that overlap a stretch of time, earliest first. */
  between(groupIds: readonly string[], from: Date, to: Date): Promise<Listed[]>;
  add(planned: Planned, autoEndAt: Date): Promise<void>;
  /** Sessions whose attendance was told, in the order of their ids. */
  finalisedAfter(sessionId: string | null, most: number): Promise<string[]>;
};

export type PresenceStore = {
  staysOf(sessionId: string): Promise<Stay[]>;
  /** How long each person spoke in each room. */
  spokenIn(sessionId: string): Promise<Spoken[]>;
  rooms(sessionId: string): Promise<KnownRooms>;
  /** Writes down what a node's journal says. The same lines again change nothing. */
  record(nodeId: string, entries: readonly PresenceEntry[]): Promise<void>;
  /** Ends the stays that are still open, and none before its beginning. */
  endOpen(
    of: { readonly nodeId: string } | { readonly sessionId: string },
    at: Date,
  ): Promise<void>;
  /** True for the one who comes first. */
  claimFinalising(sessionId: string, now: Date): Promise<boolean>;
};

type OneDocument = {
  readonly sessionId: string;
  readonly room: string;
  readonly kind: DocumentKind;
};

export type DocumentStore = {
  /** The bytes of a document; none for one in which nobody has written. */
  find(of: OneDocument): Promise<Uint8Array>;
  /** Changes it, one writer after the other. */
  change(of: OneDocument, at: Date, change: (state: Uint8Array) => Uint8Array): Promise<void>;
  all(sessionId: string): Promise<Stored[]>;
  /** What somebody may have to account for, in order. */
  log(sessionId: string): Promise<LogEntry[]>;
};

/** A note with the form that it was written on. */
type WrittenNote = SessionNote & { readonly formId: string };

export type NoteStore = {
  find(sessionId: string): Promise<WrittenNote | null>;
  /** Saves it as the version after `former`. False where it is not of that version any more. */
  save(sessionId: string, note: WrittenNote, former: number): Promise<boolean>;
};

export type MessageStore = {
  /** A page of what was written before this number, the newest first; empty at the beginning. */
  before(sessionId: string, seq: number): Promise<Message[]>;
  find(sessionId: string, messageId: string): Promise<Message | null>;
};

type Standing = { readonly role: Role | null; readonly barred: boolean };

export type People = {
  /** The role of an active membership. */
  roleOf(groupId: string, personId: string): Promise<Role | null>;
  groupsOf(personId: string): Promise<readonly { groupId: string; role: Role }[]>;
  /** The role of an active membership; barred is whose membership was ended, or who was disabled. */
  standingOf(groupId: string, personId: string): Promise<Standing>;
  /** How many have an active membership. */
  countIn(groupId: string): Promise<number>;
  disable(personId: string): Promise<void>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = FileDeps & {
  readonly live: LiveStore;
  readonly schedule: Schedule;
  readonly presence: PresenceStore;
  readonly documents: DocumentStore;
  readonly messages: MessageStore;
  readonly notes: NoteStore;
  readonly people: People;
  readonly sets: SetStore;
  readonly pairs: PairStore;
  readonly rounds: RoundStore;
  readonly now: () => Date;
};

/** What is one transaction and nothing more may ask besides: which media nodes there are, and which has room. */
export type PlainDeps = Deps & {
  readonly freestNode: () => string | null;
  readonly heardNodes: () => readonly HeardNode[];
};

/**
 * One try of a live command. It was rehearsed on a state, and comes out the same on that state: time,
 * ids, chance and the free node were fixed before.
 */
export type Attempt = {
  readonly now: Date;
  readonly newId: string;
  /** Where a session goes, by what was known when this try began. */
  readonly place: (wanted: Wanted) => Placement;
  /** Chance that begins anew with the same numbers. */
  readonly random: () => () => number;
  /** The state that was rehearsed on; null when the rehearsal was refused. */
  readonly foreseen: LiveState | null;
  /** Tells what the transaction has written. */
  readonly wrote: (former: LiveState, next: LiveState) => void;
  /** Tells that somebody else changed the state meanwhile. */
  readonly raced: () => void;
};

export type LiveDeps = Deps & { readonly attempt: Attempt };

/** What follows from a change of a document. */
export type DocumentDeps = Deps & {
  /** Tells who else may see it: participants, told once it is committed. */
  readonly changed: (readers: readonly string[]) => void;
};
