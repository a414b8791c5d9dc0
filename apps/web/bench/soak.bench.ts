import { expect, test } from "@playwright/test";
import { Conductor } from "../e2e/conductor.ts";
import { aBrowser, aMeeting, openGroup, signIn, staffOf } from "../e2e/meeting.ts";
import { Peers } from "../e2e/peers.ts";
import { hearth } from "../e2e/system.ts";
import { bench } from "./config.ts";
import { seedCrowd } from "./crowd.ts";
import { quantile } from "./figures.ts";

type Status = {
  readonly processes: readonly { readonly name: string; readonly memoryMb: number }[];
};

const watched = ["media-1", "sessions", "gateway"] as const;
const restMs = 4_000;
/** What a process may grow between the first and the last third of the time: caches fill, and V8 takes what it may. */
const mayGrow = 1.3;
const mayGrowMb = 40;

test.beforeAll(() => seedCrowd(0));

test(`a group goes on for ${bench.soakMinutes} minutes: memory stays flat and nothing is heard through a wall`, async ({
  browser,
}) => {
  const minute = 60_000;
  test.setTimeout((bench.soakMinutes + 10) * minute);
  const clinician = await aBrowser(browser);
  await signIn(clinician, staffOf("clinician"));
  const meeting = await aMeeting(clinician, bench.soakPeople);
  await openGroup(clinician, meeting);
  await clinician.context().close();
  const conductor = await Conductor.come(staffOf("facilitator"), meeting.sessionId);
  const links = meeting.invited.map(({ link }) => link);
  const staying = await Peers.come(links.slice(0, -2));
  await staying.until("waiting", links.length - 2);
  let leaked = 0;
  let seen = staying.pictures();

  const samples: Record<string, number>[] = [];
  const end = Date.now() + bench.soakMinutes * minute;
  for (let n = 0; Date.now() < end; n += 1) {
    // Two come and go, each time by new transports; everybody else moves.
    const passing = await Peers.come(
      links.slice(-2),
      "-seats",
      test.info().outputPath("seats.json"),
    );
    // Who has left and comes again is in at once: only the first time they wait.
    await passing.until(n === 0 ? "waiting" : "admitted", 2);
    await conductor.ask("admitAll", {});
    await passing.until("live", 2);
    await conductor.split(2 + (n % 4));
    await rest(restMs);
    await wander(conductor, n);
    await rest(restMs);
    await conductor.ask("recall", { inSeconds: 0 });
    await rest(restMs);
    leaked += passing.leaked();
    // Nothing comes through a wall where nothing comes at all.
    expect(passing.unseen()).toEqual([]);
    expect(staying.unseen(seen)).toEqual([]);
    seen = staying.pictures();
    await passing.leave();
    samples.push(await memory());
  }
  leaked += staying.leaked();
  await staying.leave();
  await conductor.ask("end", {});

  process.stdout.write(`\n${samples.length} rounds, ${leaked} packets through a wall\n`);
  expect(leaked).toBe(0);
  for (const name of watched) {
    const third = Math.ceil(samples.length / 3);
    const values = samples.map((sample) => sample[name] ?? 0);
    const [early, late] = [values.slice(0, third), values.slice(-third)].map((part) =>
      quantile(part, 0.5),
    );
    process.stdout.write(
      `${name}: ${early?.toFixed(0)} MB at first, ${late?.toFixed(0)} MB at last\n`,
    );
    expect(late).toBeLessThan(Math.max((early ?? 0) * mayGrow, (early ?? 0) + mayGrowMb));
  }
});

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody goes from one room to another. */
async function wander(conductor: Conductor, n: number): Promise<void> {
  const { view } = conductor;
  const clients = view.roster.filter(({ staff }) => !staff);
  const somebody = clients[n % clients.length];
  const room = view.rooms[n % view.rooms.length];
  if (somebody && room && somebody.room !== room.roomId)
    await conductor.ask("move", { participantId: somebody.participantId, room: room.roomId });
}

async function memory(): Promise<Record<string, number>> {
  const { processes } = JSON.parse((await hearth("status", "--json")).stdout) as Status;
  return Object.fromEntries(processes.map(({ name, memoryMb }) => [name, memoryMb]));
}
