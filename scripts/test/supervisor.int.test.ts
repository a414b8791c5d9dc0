import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { ProcessSpec } from "../src/supervisor/spec.ts";
import { Supervisor } from "../src/supervisor/supervisor.ts";

type Pids = Record<string, { pid: number; restart: string }>;

/** A supervisor in a folder of its own, with what it writes there. */
async function aSupervisor(graceMs = 5_000) {
  const runDir = await mkdtemp(join(tmpdir(), "hearth-run-"));
  const supervisor = new Supervisor({
    runDir,
    graceMs,
    restart: (name) => `./hearth start ${name}`,
  });
  const names: string[] = [];
  return {
    supervisor,
    runDir,
    pids: async () => JSON.parse(await readFile(join(runDir, "pids.json"), "utf8")) as Pids,
    add: (spec: ProcessSpec) => {
      names.push(spec.name);
      return supervisor.add(spec);
    },
    hold: (name: string) => writeFile(join(runDir, "held", name), ""),
    release: (name: string) => rm(join(runDir, "held", name)),
    async [Symbol.asyncDispose]() {
      await supervisor.stopAll([names]);
      await rm(runDir, { recursive: true });
    },
  };
}

const script = (name: string, code: string): ProcessSpec => ({
  name,
  command: process.execPath,
  args: ["-e", code],
});
const staysUp = (name: string) => script(name, "setInterval(() => {}, 1000)");

test("a process that is killed runs again within a second, and pids.json says so", async () => {
  await using house = await aSupervisor();
  await house.add(staysUp("identity"));
  const before = (await house.pids())["identity"];
  const again = once(house.supervisor, "started");
  const from = performance.now();
  process.kill(before?.pid ?? 0, "SIGKILL");
  await again;
  expect(performance.now() - from).toBeLessThan(1_000);
  const after = (await house.pids())["identity"];
  expect(after?.pid).not.toBe(before?.pid);
  expect(after?.restart).toBe("./hearth start identity");
  expect(() => process.kill(after?.pid ?? 0, 0)).not.toThrow();
});

test("a process that is held down stays down until it is released", async () => {
  await using house = await aSupervisor();
  await house.add(staysUp("nats"));
  const before = (await house.pids())["nats"]?.pid ?? 0;
  await house.hold("nats");
  await house.supervisor.look();
  expect(await house.pids()).toEqual({});
  expect(() => process.kill(before, 0)).toThrow();
  await setTimeout(500);
  expect(await house.pids()).toEqual({});
  await house.release("nats");
  await house.supervisor.look();
  expect(Object.keys(await house.pids())).toEqual(["nats"]);
});

test("a process that ends at once again and again is started ever more slowly", async () => {
  await using house = await aSupervisor();
  let starts = 0;
  house.supervisor.on("started", () => (starts += 1));
  await house.add(script("homework", "process.exit(1)"));
  await setTimeout(1_500);
  expect(starts).toBeGreaterThan(2);
  expect(starts).toBeLessThan(7);
});

test("a program that is not there does not bring the others down", async () => {
  await using house = await aSupervisor();
  await house.add({ name: "gone", command: "/no/such/program", args: [] });
  await house.add(staysUp("identity"));
  await setTimeout(100);
  expect(Object.keys(await house.pids())).toContain("identity");
});

test("what does not stop when it is told to is killed after its grace", async () => {
  await using house = await aSupervisor(300);
  await house.add(
    script(
      "deaf",
      "process.on('SIGTERM', () => {}); console.log('deaf'); setInterval(() => {}, 1000)",
    ),
  );
  const { pid } = (await house.pids())["deaf"] ?? { pid: 0 };
  await setTimeout(500);
  await house.hold("deaf");
  await house.supervisor.look();
  expect(() => process.kill(pid, 0)).toThrow();
});

test("the environment is passed through, and every line of the log is a JSON object", async () => {
  process.env["FAKETIME"] = "+1d";
  await using house = await aSupervisor();
  const code =
    "console.log(process.env.FAKETIME); console.log(JSON.stringify({ level: 30, msg: process.env.OWN }))";
  await house.add({
    ...script("media-1", `${code}; setInterval(() => {}, 1000)`),
    env: { OWN: "own" },
  });
  const file = join(house.runDir, "logs", "media-1.jsonl");
  const lines = async () =>
    (await readFile(file, "utf8").catch(() => "")).split("\n").filter(Boolean);
  while ((await lines()).length < 2) await setTimeout(20);
  const said = (await lines()).map((line) => (JSON.parse(line) as { msg: string }).msg);
  expect(said).toEqual(["+1d", "own"]);
  delete process.env["FAKETIME"];
});

test("what it writes down is for its owner alone", async () => {
  await using house = await aSupervisor();
  await house.add(staysUp("identity"));
  expect((await stat(join(house.runDir, "pids.json"))).mode & 0o777).toBe(0o600);
});
