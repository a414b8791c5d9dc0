import type { Assignment } from "@hearth/contracts/homework";
import type { Memberships } from "@hearth/service-kit/access";

export type AssignmentStore = {
  give(assignment: Assignment, givenBy: string): Promise<void>;
  /** Newest first, at most 200. */
  ofClient(clientId: string): Promise<Assignment[]>;
  ofGroups(groupIds: readonly string[]): Promise<Assignment[]>;
};

/** What handlers need from outside. The stores belong to one transaction, and so do the handlers. */
export type Deps = {
  readonly assignments: AssignmentStore;
  readonly memberships: Memberships;
  readonly now: () => Date;
  readonly newId: () => string;
};
