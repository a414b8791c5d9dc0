import fc from "fast-check";
import { expect, test } from "vitest";
import type { LiveTable } from "@hearth/contracts/live";
import { standsIn } from "../../src/live/canHear.ts";
import { maySend } from "../../src/live/mayReceive.ts";
import { aWorld, type World } from "./aWorld.ts";
import { comeIn, type Model, newModel, take } from "./walkModel.ts";

type Step = fc.AsyncCommand<Model, World>;
const staff = ["staff1", "staff2"];
const everybody = [...staff, "client1", "client2", "client3", "client4"];
const person = fc.constantFrom(...everybody);
const room = fc.constantFrom("main", "oak", "elm");
const some = fc.subarray(everybody);
const change = "7c0e0e0e-0000-4000-8000-000000000001";

/** One thing that happens; it is over when everybody has acknowledged it, and then the truth is looked at. */
const step = (name: string, may: (model: Model) => boolean, run: Step["run"]): Step => ({
  toString: () => name,
  check: (model) => may(model),
  async run(model, world) {
    await run(model, world);
    await world.acknowledge();
    await world.expectTrue(model);
  },
});
const always = () => true;
const isHere = (id: string) => (model: Model) => model.on.has(id);

/** Control's way of a change: a hold now and then, then the order. */
const ordered = (name: string, next: (table: LiveTable) => LiveTable) =>
  fc.boolean().map((held) =>
    step(held ? `${name}, held first` : name, always, async (model, world) => {
      const table = next(model.table);
      if (held) {
        await world.session.hold(world.session.named.epoch, change, table);
        await world.expectTrue({ ...model, held: table });
      }
      take(model, table);
      await world.apply(model);
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

const come = person.map((id) =>
  step(`${id} comes`, always, async (model, world) => {
    const isIn = Object.hasOwn(model.table.rooms, id);
    take(model, isIn ? model.table : inMain(model.table, id));
    await world.apply(model);
    await world.come(id);
    comeIn(model, id);
  }),
);
const drop = person.map((id) =>
  step(`${id} loses the connection`, isHere(id), (model, world) => {
    world.drop(id);
    model.on.delete(id);
    return Promise.resolve();
  }),
);
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
  .chain((rooms) =>
    ordered(`rooms ${rooms.join(" and ")}`, (table) =>
      placed(table, (id) => rooms[everybody.indexOf(id) % 2] ?? "main"),
    ),
  );
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

const turn = fc
  .tuple(person, fc.constantFrom("mic", "camera"), fc.boolean())
  .map(([id, source, on]) =>
    step(`${id} turns ${source} ${on ? "on" : "off"}`, isHere(id), async (model, world) => {
      const asked = world.session.setPaused(id, source, !on);
      if (on && !maySend(model.table, id, source))
        return expect(asked).rejects.toMatchObject({ code: "locked" });
      await asked;
      Object.assign(model.on.get(id) ?? {}, { [source]: on });
    }),
  );
const share = person.map((id) =>
  step(`${id} shares`, isHere(id), async (model, world) => {
    const here = standsIn(model.table, id) ?? "";
    const isTaken = [...model.on].some(([other, { screen }]) => other !== id && screen === here);
    const asked = world.share(id);
    if (isTaken || !maySend(model.table, id, "screen"))
      return expect(asked).rejects.toThrow(/sharing/i);
    await asked;
    Object.assign(model.on.get(id) ?? {}, { screen: here });
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
        take(model, inMain(model.table, late));
        await world.apply(model);
        const coming = world.come(late);
        const orders = moves.map(([id, to]) => {
          take(model, moved(model.table, id, to));
          return world.apply(model);
        });
        await Promise.all([...orders, coming]);
        comeIn(model, late);
      },
    ),
  );

const steps = [
  ...[come, come, come, come, drop, remove, rush],
  ...[move, move, split, recall, visit, visitsEnd, broadcast],
  ...[mute, lock, staffOnly, turn, turn, share, share],
];
const walk = fc.commands(steps, { maxCommands: 40, size: "max" });

test("whatever happens, nobody ever receives what the table forbids, and everybody what it allows", async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (taken) => {
      await using world = await aWorld();
      await fc.asyncModelRun(() => ({ model: newModel(), real: world }), taken);
    }),
    { numRuns: 90, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
  );
}, 60_000);
