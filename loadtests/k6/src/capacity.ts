import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { BareHost } from "./bareHost.ts";
import { cpuSeconds, machine, residentMb } from "./cpu.ts";
import { k6 } from "./k6.ts";
import { childrenOf, pidOf, systemUnderLoad } from "./system.ts";
import { told } from "./told.ts";

const number = (name: string, otherwise: string) => Number(process.env[name] ?? otherwise);
const sizes = (process.env["HEARTH_BENCH_GROUPS"] ?? "1,2,3").split(",").map(Number);
const rounds = number("HEARTH_BENCH_ROUNDS", "3");
const windowSeconds = number("HEARTH_BENCH_SECONDS", "15");
const size = 10;

/** What one run came to. Shares are of one core. */
type Run = {
  readonly packetsPerSecond: number;
  readonly workerShare: number;
  readonly generatorCores: number;
  /** Of Hearth's other processes, by name. */
  readonly others: Readonly<Record<string, number>>;
  readonly workerMb: number;
};
type Side = {
  readonly workerPid: () => number;
  readonly others: () => Readonly<Record<string, number>>;
  readonly env: Readonly<Record<string, string>>;
};

/** The worker has the last core for itself; everybody else shares the others. */
const lastCore = (await execa("nproc")).stdout.trim();
const workersCore = String(Number(lastCore) - 1);
const otherCores = workersCore === "1" ? "0" : `0-${Number(workersCore) - 1}`;

async function pin(cores: string, pid: number): Promise<void> {
  await execa("taskset", ["-a", "-c", "-p", cores, String(pid)]);
}

/** One run: everybody live, a while to settle, and a window in which packets and time are counted. */
async function measured(side: Side, groups: number): Promise<Run> {
  for (const pid of Object.values(side.others())) await pin(otherCores, pid);
  await pin(workersCore, side.workerPid());
  const seconds = String(windowSeconds + 25);
  const env = { ...side.env, GROUPS: String(groups), SIZE: String(size), SECONDS: seconds };
  const running = k6("capacity", {
    env: { ...env, WINDOW: "0" },
    by: ["taskset", "-c", otherCores],
  });
  const [run] = await Promise.all([
    untilLive(groups * size).then(() => counted(side)),
    running.then((faults) => {
      if (faults.length > 0) throw new Error(faults.join("; "));
    }),
  ]);
  return run;
}

async function untilLive(people: number): Promise<void> {
  const end = Date.now() + 120_000;
  while ((await told("rtc_joins", "count")) < people) {
    if (Date.now() > end) throw new Error(`${people} people are not live after two minutes`);
    await setTimeout(250);
  }
  await setTimeout(4_000);
}

async function counted(side: Side): Promise<Run> {
  const others = side.others();
  const before = await now(side, others);
  await setTimeout(windowSeconds * 1_000);
  const after = await now(side, others);
  const passed = (after.at - before.at) / 1_000;
  const share = (name: string) => ((after.cpu[name] ?? 0) - (before.cpu[name] ?? 0)) / passed;
  return {
    packetsPerSecond: (after.packets - before.packets) / passed,
    workerShare: share("worker"),
    generatorCores: await told("rtc_generator_cores", "med"),
    others: Object.fromEntries(Object.keys(others).map((name) => [name, share(name)])),
    workerMb: residentMb(side.workerPid()),
  };
}

async function now(side: Side, others: Readonly<Record<string, number>>) {
  const pids = { ...others, worker: side.workerPid() };
  const packets = await told("rtc_rx_packets", "count");
  const cpu = Object.fromEntries(
    Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)]),
  );
  return { at: performance.now(), packets, cpu: cpu as Readonly<Record<string, number>> };
}

const hearthsOthers = ["media-1", "sessions", "gateway", "nats", "identity"];
const hearthSide: Side = {
  workerPid: () => childrenOf(pidOf("media-1"))[0] ?? 0,
  others: () => Object.fromEntries(hearthsOthers.map((name) => [name, pidOf(name)])),
  env: {},
};

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const perCpuSecond = (runs: readonly Run[]) =>
  median(runs.map(({ packetsPerSecond, workerShare }) => packetsPerSecond / workerShare));

const of = (runs: readonly Run[], figure: (run: Run) => number) => median(runs.map(figure));

function line(name: string, runs: readonly Run[]): string {
  const figures = [
    `${of(runs, (run) => run.packetsPerSecond)
      .toFixed(0)
      .padStart(8)} packets/s`,
    `worker ${(100 * of(runs, (run) => run.workerShare)).toFixed(0).padStart(3)} %`,
    `${perCpuSecond(runs).toFixed(0).padStart(8)} packets per CPU second`,
    `${of(runs, (run) => run.workerMb)
      .toFixed(0)
      .padStart(4)} MB`,
    `generator ${of(runs, (run) => run.generatorCores).toFixed(2)} cores`,
  ];
  return `  ${name.padEnd(8)}${figures.join("  ")}`;
}

function aside(runs: readonly Run[], people: number): string {
  const each = hearthsOthers.map((name) => {
    const share = of(runs, (run) => run.others[name] ?? 0);
    return `${name} ${((1_000 * share) / people).toFixed(2)}`;
  });
  return `  beside it, in thousandths of a core per person: ${each.join(", ")}`;
}

console.log(`${machine()}; the worker on core ${workersCore}, all else on ${otherCores}`);
console.log(`groups of ${size} in which all speak and see each other large; medians of ${rounds}`);
await using held = new AsyncDisposableStack();
held.use(await systemUnderLoad());
for (const groups of sizes) {
  const bare: Run[] = [];
  const hearth: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A host of its own for each round: nobody who left is remembered.
    await using host = await BareHost.open(process.env["MEDIASOUP_WORKER_BIN"]);
    const { url, workerPid } = host;
    bare.push(
      await measured(
        { workerPid: () => workerPid, others: () => ({}), env: { BARE_URL: url } },
        groups,
      ),
    );
    hearth.push(await measured(hearthSide, groups));
  }
  const ratio = perCpuSecond(hearth) / perCpuSecond(bare);
  console.log(`\n${groups} × ${size} people`);
  console.log(line("bare", bare));
  console.log(line("Hearth", hearth));
  console.log(aside(hearth, groups * size));
  console.log(
    `  Hearth / bare ${ratio.toFixed(2)} (goal 0.95, ${ratio >= 0.95 ? "reached" : "missed"})`,
  );
}
