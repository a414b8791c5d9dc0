import type { Role } from "@hearth/contracts/actor";
import type { Concern, ThreadRef, ThreadSummary } from "@hearth/contracts/messaging/threads";
import type { FileDeps } from "@hearth/service-kit/files/fileHandlers";
import type { StoredMessage } from "./domain/message.ts";

import type { RiskLevel, WorkVersion } from "@hearth/contracts/homework/risk";
import type { OnCallPerson } from "@hearth/contracts/messaging/onCall";
import type {
  RiskEntry,
  RiskItem,
  RiskSource,
  RiskStatus,
  RiskStep,
} from "@hearth/contracts/messaging/risk";
import type { Memberships } from "@hearth/service-kit/access";

export type InThread = { readonly personId: string; readonly role: Role };

/** Who belongs to which thread, from memberships alone. */
export type Circle = {
  /** What somebody is to a thread; null for who has no part in it. */
  partOf(personId: string, thread: ThreadRef): Promise<Role | null>;
  peopleIn(thread: ThreadRef): Promise<readonly InThread[]>;
  /** Every thread of somebody, and whether they are in it as one who cares for its clients. */
  threadsOf(personId: string): Promise<readonly (ThreadRef & { readonly cares: boolean })[]>;
};

export type KnownThread = ThreadRef & { readonly threadId: string };

export type ThreadStore = {
  find(thread: ThreadRef): Promise<string | null>;
  /** The thread's id; made now where it has none. */
  ensure(thread: ThreadRef): Promise<string>;
  /** The next place in it. Whoever else writes waits until this is committed. */
  takePlace(threadId: string): Promise<number>;
  /** These threads as one person sees them, the latest first. */
  summaries(threads: readonly ThreadRef[], personId: string): Promise<ThreadSummary[]>;
  byIds(threadIds: readonly string[]): Promise<KnownThread[]>;
};

export type MessageStore = {
  post(message: Omit<StoredMessage, "hidden">): Promise<void>;
  find(messageId: string): Promise<StoredMessage | null>;
  /** So many messages before this place, oldest first. */
  before(threadId: string, place: { seq: number; take: number }): Promise<StoredMessage[]>;
  /** The message that carries this file. */
  withFile(threadId: string, fileId: string): Promise<StoredMessage | null>;
  /** False when it is hidden, or shown, already. */
  setHidden(messageId: string, hidden: StoredMessage["hidden"]): Promise<boolean>;
};

export type SeenStore = {
  /** False when they had seen it already. */
  mark(threadId: string, mark: { personId: string; seq: number; at: Date }): Promise<boolean>;
  of(threadId: string): Promise<readonly { personId: string; seq: number }[]>;
};

type Report = {
  readonly messageId: string;
  readonly by: string;
  readonly concern: Concern;
  readonly words: string;
  readonly at: string;
  readonly isOpen: boolean;
};
export type ModerationAct = {
  readonly messageId: string;
  readonly act: "hidden" | "restored" | "kept";
  readonly by: string;
  readonly at: string;
  readonly why: string;
};

export type ReportStore = {
  /** Once for each person and message: a second time changes nothing. */
  add(report: Omit<Report, "isOpen">): Promise<void>;
  /** Those of these messages that this person reported. */
  by(personId: string, messageIds: readonly string[]): Promise<ReadonlySet<string>>;
  close(messageId: string, at: Date): Promise<void>;
  note(act: ModerationAct): Promise<void>;
  /** Reported messages of others in these threads: open ones first, then the latest; and how many are open. */
  reported(
    threads: readonly ThreadRef[],
    asked: { readonly personId: string; readonly most: number },
  ): Promise<{ readonly messages: readonly StoredMessage[]; readonly open: number }>;
  of(messageIds: readonly string[]): Promise<readonly Report[]>;
  actsOn(messageIds: readonly string[]): Promise<readonly ModerationAct[]>;
};

/** A risk item as it is kept. */
export type Risk = RiskItem & {
  readonly pageStep: number;
  readonly callsFrom: number;
  /** Its clock as it was set when it was opened. */
  readonly firstDueAt: string;
};

export type NewRisk = {
  readonly itemId: string;
  readonly clientId: string;
  readonly groupId: string | null;
  readonly sessionId: string | null;
  readonly source: RiskSource;
  /** One source makes one item. */
  readonly sourceId: string;
  readonly level: RiskLevel;
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly callBack: string | null;
  readonly worry: string | null;
  readonly work: WorkVersion | null;
  readonly workItemId: string | null;
};

type RiskChange = Partial<{
  readonly status: RiskStatus;
  readonly ownerId: string | null;
  readonly dueAt: Date;
  readonly escalations: number;
  readonly paging: RiskItem["paging"];
  readonly pageStep: number;
  readonly callsFrom: number;
  readonly deliveryFailed: boolean;
  readonly callBack: string;
  readonly closedAt: Date;
  readonly closingNote: string;
}>;

export type RiskStore = {
  /** False when its source has made an item before. */
  open(risk: NewRisk): Promise<boolean>;
  find(itemId: string): Promise<Risk | null>;
  /** The same, kept from everybody else's changes until the end of the transaction. */
  lock(itemId: string): Promise<Risk | null>;
  change(itemId: string, change: RiskChange): Promise<void>;
  /** One transaction at a time goes on about the calls of this client. */
  lockCalls(clientId: string): Promise<void>;
  /** The client's own last call for help that is not closed. */
  callOf(clientId: string): Promise<Risk | null>;
  /** Of these clients, or where this person was called or is the owner; of everybody where `clientIds` is null. */
  list(asked: {
    readonly closed: boolean;
    readonly clientIds: readonly string[] | null;
    readonly personId: string;
  }): Promise<Risk[]>;
  /** So many items after this one, in the order of their ids; from the first one on where it is null. */
  after(itemId: string | null, take: number): Promise<Risk[]>;
  /** Adds a line to what happened. */
  note(itemId: string, entry: RiskLine): Promise<void>;
  historyOf(itemId: string): Promise<RiskEntry[]>;
};

type RiskLine = {
  readonly at: Date;
  readonly what: RiskStep;
  readonly byId?: string;
  readonly toId?: string;
  readonly code?: string;
  readonly note?: string | null;
};

export type Page = {
  readonly pageId: string;
  readonly itemId: string;
  readonly step: number;
  readonly person: OnCallPerson;
  readonly attempts: number;
  readonly sent: boolean;
};

export type PageStore = {
  add(page: Pick<Page, "pageId" | "itemId" | "step" | "person">, pagedAt: Date): Promise<void>;
  find(pageId: string): Promise<Page | null>;
  of(itemId: string): Promise<Page[]>;
  noteSent(pageId: string, at: Date): Promise<void>;
  noteFailed(pageId: string): Promise<void>;
  noteAccepted(pageId: string, at: Date): Promise<void>;
};

export type SettingKind = "roster" | "crisisLines" | "watchedWords";

export type SettingStore = {
  /** The newest version of a setting, as it was saved. */
  latest(kind: SettingKind): Promise<{ readonly version: number; readonly data: unknown } | null>;
  /** False when this version is there already: somebody else has saved meanwhile. */
  save(
    kind: SettingKind,
    saved: {
      readonly version: number;
      readonly data: object;
      readonly savedById: string | null;
      readonly savedAt: Date;
    },
  ): Promise<boolean>;
};

/** Jobs that begin with the commit of this transaction, or not at all. */
export type Soon = {
  callNext(itemId: string, step: number, afterSeconds: number): Promise<void>;
  sendPage(itemId: string, pageId: string): Promise<void>;
  whenDue(itemId: string, dueAt: Date): Promise<void>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = FileDeps & {
  readonly circle: Circle;
  readonly threads: ThreadStore;
  readonly messages: MessageStore;
  readonly risks: RiskStore;
  readonly pages: PageStore;
  readonly settings: SettingStore;
  readonly memberships: Memberships;
  readonly soon: Soon;
  readonly seen: SeenStore;
  readonly reports: ReportStore;
  readonly now: () => Date;
};
