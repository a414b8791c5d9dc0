import type { RiskLevel, WorkVersion } from "@hearth/contracts/homework/risk";
import type { Message } from "@hearth/contracts/messaging/threads";
import type { OnCallPerson } from "@hearth/contracts/messaging/onCall";
import type {
  RiskEntry,
  RiskItem,
  RiskSource,
  RiskStatus,
  RiskStep,
} from "@hearth/contracts/messaging/risk";
import type { Memberships } from "@hearth/service-kit/access";

export type MessageStore = {
  post(message: Message): Promise<void>;
  /** The last ones, oldest first, at most 100. */
  lastOf(groupId: string): Promise<Message[]>;
};

/** A risk item as it is kept. */
export type Risk = RiskItem & { readonly pageStep: number; readonly callsFrom: number };

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

export type RiskChange = Partial<{
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
  /** Adds a line to what happened. */
  note(itemId: string, entry: RiskLine): Promise<void>;
  historyOf(itemId: string): Promise<RiskEntry[]>;
};

export type RiskLine = {
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
export type Deps = {
  readonly messages: MessageStore;
  readonly risks: RiskStore;
  readonly pages: PageStore;
  readonly settings: SettingStore;
  readonly memberships: Memberships;
  readonly soon: Soon;
  readonly now: () => Date;
  readonly newId: () => string;
};
