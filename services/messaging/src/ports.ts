import type { Message } from "@hearth/contracts/messaging/threads";
import type { Memberships } from "@hearth/service-kit/access";

export type MessageStore = {
  post(message: Message): Promise<void>;
  /** The last ones, oldest first, at most 100. */
  lastOf(groupId: string): Promise<Message[]>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = {
  readonly messages: MessageStore;
  readonly memberships: Memberships;
  readonly now: () => Date;
  readonly newId: () => string;
};
