import type { Memberships } from "@hearth/service-kit/access";

type Stay = {
  readonly sessionId: string;
  readonly personId: string;
  readonly groupId: string;
  readonly startsAt: string;
  readonly seconds: number;
};
type Hours = {
  readonly personId: string;
  readonly sessions: number;
  readonly seconds: number;
};

export type HoursStore = {
  /** The last word on one person in one session. */
  put(stay: Stay): Promise<void>;
  ofGroup(groupId: string): Promise<Hours[]>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = { readonly hours: HoursStore; readonly memberships: Memberships };
