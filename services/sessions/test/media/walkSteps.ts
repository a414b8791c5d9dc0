import fc from "fast-check";
import { expect } from "vitest";
import type { LiveTable } from "@hearth/contracts/live";
import type { World } from "./aWorld.ts";
import { comeIn, due, type Model, take } from "./walkModel.ts";
import { isFree, placeOf } from "./walkOracle.ts";

type Step = fc.AsyncCommand<Model, World>;
const staff = ["staff1", "staff2"];
const everybody = [...staff, "client1", "client2", "client3", "client4"];
const person = fc.constantFrom(...everybody);
const room = fc.constantFrom("main", "oak", "elm");
const some = fc.subarray(everybody);
const changes = ["7c0e0e0e-0000-4000-8000-000000000001", "7c0e0e0e-0000-4000-8000-000000000002"];
const [own = ""] = changes;

/** One thing that happens. It is looked at as soon as it is done, and again when everybody has acknowledged it. */
const step = (name: string, may: (model: Model) => boolean, run: Step["run"]): Step => ({
  toString: () => name,
  check: (model) => may(model),
  async run(model, world) {
    await run(model, world);
    await world.acknowledge(model);
  },
});
const always = () => true;
const isHere = (id: string) => (model: Model) => model.on.has(id);

function obey(model: Model, world: World, table: LiveTable): Promise<void> {
  take(model, table);
  return world.change(model, () => world.apply(model));
}
function hold(model: Model, world: World, [changeId, table]: [string, LiveTable]): Promise<void> {
  model.holds.set(changeId, table);
  return world.change(model, () => world.hold({ changeId, table, basedOn: model.revision }));
}
function release(model: Model, world: World, changeId: string): Promise<void> {
  model.holds.delete(changeId);
  return world.change(model, () => world.release(changeId));
}
type Coming = { readonly id: string; readonly begins: boolean };
function enter(model: Model, world: World, { id, begins }: Coming): Promise<void> {
  comeIn(model, id);
  return world.change(model, () => world.come(id, { begins }));
}

/** Control's way of a change: a hold now and then, then the order. */
const ordered = (name: string, next: (table: LiveTable) => LiveTable) =>
  fc.boolean().map((held) =>
    step(held ? `${name}, held first` : name, always, async (model, world) => {
      const table = next(model.table);
      if (held) await hold(model, world, [own, table]);
      await obey(model, world, table);
    }),
  );

const inMain = (table: LiveTable, id: string): LiveTable => ({
  ...table,
  staff,
  rooms: { ...table.rooms, [id]: "main" },
});
const placed = (table: LiveTable, where: (id: string, now: string) => string): LiveTable => ({
  ...table,
  rooms: Object.fromEntries(Object.entries(table.rooms).map(([id, at]) => [id, where(id, at)])),
});
const moved = (table: LiveTable, id: string, to: string) =>
  placed(table, (one, now) => (one === id ? to : now));
const splitInto = (table: LiveTable, rooms: readonly string[]) =>
  placed(table, (id) => rooms[everybody.indexOf(id) % 2] ?? "main");

const come = fc.tuple(person, fc.boolean()).map(([id, begins]) =>
  step(`${id} comes${begins ? " and begins at once" : ""}`, always, async (model, world) => {
    const isIn = Object.hasOwn(model.table.rooms, id);
    await obey(model, world, isIn ? model.table : inMain(model.table, id));
    await enter(model, world, { id, begins });
  }),
);
const going = (how: string, go: (world: World, id: string) => void) =>
  person.map((id) =>
    step(`${id} ${how}`, isHere(id), (model, world) => {
      model.on.delete(id);
      return world.change(model, () => {
        go(world, id);
        return Promise.resolve();
      });
    }),
  );
const drop = going("loses the connection", (world, id) => {
  world.drop(id);
});
const leave = going("leaves", ({ session }, id) => {
  session.leave(id);
});
const remove = person.chain((id) =>
  ordered(`${id} is removed`, (table) => {
    const rooms = Object.entries(table.rooms).filter(([other]) => other !== id);
    return { ...table, rooms: Object.fromEntries(rooms) };
  }),
);
const move = fc
  .tuple(person, room)
  .chain(([id, to]) => ordered(`${id} to ${to}`, (table) => moved(table, id, to)));
const split = fc
  .tuple(room, room)
  .chain((rooms) => ordered(`rooms ${rooms.join(" and ")}`, (table) => splitInto(table, rooms)));
const recall = ordered("recall", (table) => ({
  ...placed(table, () => "main"),
  visits: {},
  broadcast: [],
}));
const visit = fc
  .tuple(fc.constantFrom(...staff), fc.record({ room, mode: fc.constantFrom("listen", "join") }))
  .chain(([id, to]) =>
    ordered(`${id} visits ${to.room} (${to.mode})`, (table) => ({
      ...table,
      visits: { ...table.visits, [id]: to },
    })),
  );
const visitsEnd = ordered("visits end", (table) => ({ ...table, visits: {} }));
const broadcast = some.chain((ids) =>
  ordered(`to all speak ${ids.join()}`, (table) => ({ ...table, broadcast: ids })),
);
const mute = some.chain((ids) =>
  ordered(`muted are ${ids.join()}`, (table) => {
    const counts = ids.map((id) => [id, (table.mutes[id] ?? 0) + 1] as const);
    return { ...table, mutes: { ...table.mutes, ...Object.fromEntries(counts) } };
  }),
);
const lock = fc
  .tuple(fc.constantFrom("noMicrophone", "noCamera", "noScreen"), some)
  .chain(([what, ids]) => ordered(`${what} ${ids.join()}`, (table) => ({ ...table, [what]: ids })));
const staffOnly = fc.boolean().chain((camerasForStaffOnly) =>
  ordered(`cameras for staff only: ${String(camerasForStaffOnly)}`, (table) => ({
    ...table,
    camerasForStaffOnly,
  })),
);

/** A change that stays held while other things happen. */
const held = fc
  .tuple(fc.constantFrom(...changes), room, room)
  .map(([changeId, ...rooms]) =>
    step(`held are ${rooms.join(" and ")} of ${changeId.slice(-1)}`, always, (model, world) =>
      hold(model, world, [changeId, splitInto(model.table, rooms)]),
    ),
  );
const released = fc
  .constantFrom(...changes)
  .map((changeId) =>
    step(`released is ${changeId.slice(-1)}`, always, (model, world) =>
      release(model, world, changeId),
    ),
  );
/** Two changes at once, as of two replicas; each comes to nothing for itself. */
const takenBack = fc
  .tuple(fc.shuffledSubarray(changes, { minLength: 2 }), person, person)
  .map(([order, ...apart]) =>
    step(
      `both held, taken back ${order.map((one) => one.slice(-1)).join()}`,
      always,
      async (...at) => {
        for (const [n, changeId] of changes.entries())
          await hold(...at, [changeId, moved(at[0].table, apart[n] ?? "", "alone")]);
        for (const changeId of order) await release(...at, changeId);
      },
    ),
  );
const repeated = step("the same order again", always, (model, world) =>
  world.change(model, () => world.apply(model)),
);
const stale = fc.tuple(room, room).map((rooms) =>
  step(
    `a late order of ${rooms.join(" and ")}`,
    ({ revision }) => revision > 0,
    (model, world) => {
      const late = { revision: model.revision - 1, table: splitInto(model.table, rooms) };
      return world.change(model, () => world.apply(late));
    },
  ),
);

const turn = fc
  .tuple(person, fc.constantFrom("mic", "camera"), fc.boolean())
  .map(([id, source, on]) =>
    step(`${id} turns ${source} ${on ? "on" : "off"}`, isHere(id), (model, world) => {
      const isLocked = on && !isFree(model.table, id, source);
      if (!isLocked) Object.assign(model.on.get(id) ?? {}, { [source]: on });
      return world.change(model, async () => {
        const asked = world.session.setPaused(id, source, !on);
        await (isLocked ? expect(asked).rejects.toMatchObject({ code: "locked" }) : asked);
      });
    }),
  );
const share = person.map((id) =>
  step(`${id} shares`, isHere(id), (model, world) => {
    const here = placeOf(model.table, id);
    const isTaken = [...model.on].some(([other, { screen }]) => other !== id && screen === here);
    const isRefused = isTaken || !isFree(model.table, id, "screen");
    if (!isRefused) Object.assign(model.on.get(id) ?? {}, { screen: here });
    return world.change(model, async () => {
      const asked = world.share(id);
      await (isRefused ? expect(asked).rejects.toThrow(/sharing/i) : asked);
    });
  }),
);

/** Orders and somebody's coming, on their way at the same time: what counts is how the last order leaves it. */
const rush = fc
  .tuple(fc.array(fc.tuple(person, room), { minLength: 2, maxLength: 5 }), person)
  .map(([moves, late]) =>
    step(
      `${late} comes while ${moves.map((one) => one.join(" to ")).join(", ")}`,
      ({ on }) => !on.has(late),
      async (model, world) => {
        await obey(model, world, inMain(model.table, late));
        comeIn(model, late);
        const orders = [{ table: model.table, revision: model.revision }];
        for (const [id, to] of moves) {
          const { table, revision } = orders.at(-1) ?? model;
          orders.push({ table: moved(table, id, to), revision: revision + 1 });
        }
        const between = orders.map(({ table }) => due({ ...model, table }));
        const last = orders.at(-1) ?? model;
        take(model, last.table);
        model.revision = last.revision;
        const all = () => [...orders.map(world.apply), world.come(late, { begins: false })];
        await world.change(model, () => Promise.all(all()), between);
      },
    ),
  );

/** Those who are there before anything happens. */
export const firstPeople = fc.subarray(everybody, { minLength: 3 });
export async function gather(ids: readonly string[], model: Model, world: World): Promise<void> {
  await obey(model, world, ids.reduce(inMain, model.table));
  for (const id of ids) await enter(model, world, { id, begins: true });
  await world.acknowledge(model);
}

export const steps = [
  ...[come, come, come, drop, leave, remove, rush],
  ...[move, move, split, recall, visit, visitsEnd, broadcast],
  ...[mute, lock, staffOnly, turn, turn, share, share],
  ...[held, released, takenBack, takenBack, fc.constant(repeated), stale],
];
