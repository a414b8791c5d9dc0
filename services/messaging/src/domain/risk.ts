import type { Role } from "@hearth/contracts/actor";
import { conflict } from "@hearth/contracts/errors";
import type { RiskLevel } from "@hearth/contracts/homework/risk";
import { careRoles, type RiskItem } from "@hearth/contracts/messaging/risk";
import type { Roster } from "@hearth/contracts/messaging/onCall";

type State = Pick<RiskItem, "status" | "ownerId" | "escalations">;

const care: readonly Role[] = careRoles;

/** Who cares for the clients of a group, by what they are to it. */
export const isCare = (role: Role | null): boolean => role !== null && care.includes(role);

/** A supervisor sees every item: none may wait unseen since its people are away. */
export const seesAll = (role: Role): boolean => role === "supervisor";

const minute = 60_000;

/** Until when somebody has to have taken an item that is opened now. */
export const dueFrom = (now: Date, level: RiskLevel, { clockMinutes }: Roster): Date =>
  new Date(now.getTime() + clockMinutes[level] * minute);

/** Within which a taken item has to be closed. */
const closeWithin = 24 * 60 * minute;
export const closeBy = (now: Date): Date => new Date(now.getTime() + closeWithin);

/** How often a clock is started again: after that an item stays overdue, and in everybody's sight. */
const mostEscalations = 3;
export const mayEscalate = ({ status, escalations }: State): boolean =>
  status !== "closed" && escalations < mostEscalations;

/** Who takes an item. Taken twice by the same person it stays as it is; somebody else's is not taken away by this. */
export function mustBeFree({ status, ownerId }: State, by: string): void {
  if (status === "closed") throw conflict("This has been closed");
  if (status === "acknowledged" && ownerId !== by) throw conflict("Somebody else has taken this");
}

type Who = { readonly personId: string; readonly role: Role };

/** The owner goes on with an item; a supervisor may do it for them. */
export function mustBeTheirs({ status, ownerId }: State, { personId, role }: Who): void {
  if (status === "closed") throw conflict("This has been closed");
  if (status === "open") throw conflict("Take this first");
  if (ownerId !== personId && !seesAll(role)) throw conflict("Somebody else has taken this");
}
