import fc from "fast-check";
import { expect, test } from "vitest";
import { nobody } from "../live/nobody.ts";
import { type Held, Orders } from "./Orders.ts";

const named = {
  sessionId: "0b0c1d5e-8f59-4c86-9a53-0d9f3c3d7a11",
  tenant: "4f4dfc9c-0a0e-4c0e-8f7d-5a58b0f3c001",
  epoch: 3,
};
const order = (revision: number, holdsEndAfterMs?: number) => ({
  ...named,
  revision,
  table: { ...nobody, rooms: { clientA: `revision ${revision}` } },
  members: {},
  holdsEndAfterMs,
});
const held = (changeId: string, basedOn?: number): Held => ({
  changeId,
  basedOn,
  table: { ...nobody, rooms: { clientA: changeId } },
});

const revision = fc.nat(6);
const changeId = fc.constantFrom("a", "b", "c");
const act = fc.oneof(
  fc.record({ does: fc.constant("hold" as const), changeId, basedOn: revision }),
  fc.record({ does: fc.constant("release" as const), changeId }),
  fc.record({ does: fc.constant("take" as const), revision }),
);

test("only a newer revision than that which a change starts from, and its own release, lift what it holds", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const orders = new Orders(named);
      const holding = new Map<string, Held>();
      let newest = -1;
      for (const one of acts) {
        if (one.does === "hold") {
          holding.set(one.changeId, held(one.changeId, one.basedOn));
          orders.hold(named.epoch, held(one.changeId, one.basedOn), 0);
        } else if (one.does === "release") {
          holding.delete(one.changeId);
          orders.release(named.epoch, one.changeId);
        } else {
          expect(orders.take(order(one.revision), 0)).toBe(one.revision >= newest);
          newest = Math.max(newest, one.revision);
          if (one.revision === newest)
            for (const [id, { basedOn = -1 }] of holding) if (basedOn < newest) holding.delete(id);
        }
        const tables = [...holding.values()].map(({ table }) => table);
        expect(new Set(orders.tables.slice(1))).toEqual(new Set(tables));
        expect([orders.revision, orders.held]).toEqual([newest, holding.size > 0]);
      }
    }),
  );
});

test.each([
  { what: "of the revision before", hold: held("a", 4), ageMs: 1_000, stays: false },
  { what: "of the same revision", hold: held("a", 5), ageMs: 1_000, stays: true },
  { what: "that nobody can wait for any more", hold: held("a", 5), ageMs: 5_000, stays: false },
  { what: "of a control that says no revision", hold: held("a"), ageMs: 1_000, stays: false },
])("a repeated order meets a hold $what", ({ hold, ageMs, stays }) => {
  const orders = new Orders(named);
  orders.take(order(5), 0);
  orders.hold(named.epoch, hold, 0);
  orders.take(order(5, 5_000), ageMs);
  expect(orders.held).toBe(stays);
});

test("a repeated hold counts from when it was last said", () => {
  const orders = new Orders(named);
  orders.hold(named.epoch, held("a", 5), 0);
  orders.hold(named.epoch, held("a", 5), 4_000);
  orders.take(order(5, 5_000), 6_000);
  expect(orders.held).toBe(true);
});
