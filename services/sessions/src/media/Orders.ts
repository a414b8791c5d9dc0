import type { z } from "zod";
import { stale } from "@hearth/contracts/errors";
import type { LiveTable } from "@hearth/contracts/live";
import type { Order as OrderSchema } from "@hearth/contracts/media";
import { nobody } from "../live/nobody.ts";

export type Order = z.output<typeof OrderSchema>;
export type Named = Pick<Order, "sessionId" | "tenant" | "epoch">;

/** A change that is about to be ordered. */
export type Held = {
  readonly changeId: string;
  readonly table: LiveTable;
  /** The revision that it starts from. */
  readonly basedOn?: number | undefined;
};
type Hold = Held & { readonly since: number };

/** What control ordered last for one session and one epoch, and what it is about to order. */
export class Orders {
  readonly #named: Named;
  readonly #holds = new Map<string, Hold>();
  #order: Order;

  constructor(named: Named) {
    this.#named = named;
    this.#order = { ...named, revision: -1, table: nobody, members: {} };
  }

  get table(): LiveTable {
    return this.#order.table;
  }

  get revision(): number {
    return this.#order.revision;
  }

  /** So many people room is kept for. */
  get expected(): number {
    return this.#order.expected ?? 0;
  }

  get held(): boolean {
    return this.#holds.size > 0;
  }

  /** The table that holds, and those that are about to: what flows, all of them have to allow. */
  get tables(): readonly LiveTable[] {
    return [this.#order.table, ...[...this.#holds.values()].map(({ table }) => table)];
  }

  /**
   * Takes an order, and lifts the holds that it answers: an order that repeats a revision, as a repair does, says nothing of
   * a change that starts from there. An older one is passed over. Says whether it was taken.
   */
  take(order: Order, now: number): boolean {
    this.#mustBe(order.epoch);
    if (order.revision < this.#order.revision) return false;
    this.#order = order;
    for (const hold of this.#holds.values())
      if (isAnswered(hold, order, now)) this.#holds.delete(hold.changeId);
    return true;
  }

  hold(epoch: number, held: Held, now: number): void {
    this.#mustBe(epoch);
    this.#holds.set(held.changeId, { ...held, since: now });
  }

  release(epoch: number, changeId: string): void {
    this.#mustBe(epoch);
    this.#holds.delete(changeId);
  }

  isOf(participantId: string, personId: string): boolean {
    const { members, table } = this.#order;
    if (!Object.hasOwn(table.rooms, participantId)) return false;
    return Object.hasOwn(members, participantId) && members[participantId]?.personId === personId;
  }

  isStaff(personId: string): boolean {
    const members = Object.values(this.#order.members);
    return members.some((member) => member.staff && member.personId === personId);
  }

  #mustBe(epoch: number): void {
    if (epoch !== this.#named.epoch) throw stale("Session");
  }
}

/** By whichever change was decided from the same revision; or it was given up, and nobody said so. */
function isAnswered({ basedOn = -1, since }: Hold, order: Order, now: number): boolean {
  return basedOn < order.revision || now - since >= (order.holdsEndAfterMs ?? Infinity);
}
