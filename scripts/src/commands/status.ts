import { existsSync } from "node:fs";
import { readJson } from "../machine/files.ts";
import { inRun } from "../machine/paths.ts";
import type { Ports } from "../machine/ports.ts";
import { memoryOf } from "../machine/memory.ts";
import { probeOf } from "../supervisor/readiness.ts";
import { runningSupervisor } from "../supervisor/running.ts";
import type { ProcessState } from "../supervisor/supervisor.ts";

export type Line = {
  name: string;
  pid: number | null;
  state: "running" | "held" | "down";
  ready: boolean;
  upSeconds: number;
  restarts: number;
  memoryMb: number;
  port: number | null;
};

/** Each process of the house as it is now. */
export async function status(): Promise<{ processes: Line[]; memoryMb: number }> {
  const supervisor = await runningSupervisor();
  const ports = await readJson<Ports>(inRun("ports.json"));
  if (!supervisor || !ports) return { processes: [], memoryMb: 0 };
  const states = (await readJson<Record<string, ProcessState>>(inRun("state.json"))) ?? {};
  const names = ["postgres", "nats", ...Object.keys(ports.health)];
  const lines = await Promise.all(
    names.map((name) => lineOf(name, { ports, state: states[name] })),
  );
  const own: Line = {
    name: "supervisor",
    pid: supervisor,
    state: "running",
    ready: true,
    upSeconds: 0,
    restarts: 0,
    memoryMb: await memoryOf(supervisor, { withChildren: false }),
    port: null,
  };
  const processes = [...lines, own];
  return { processes, memoryMb: processes.reduce((sum, { memoryMb }) => sum + memoryMb, 0) };
}

async function lineOf(
  name: string,
  { ports, state }: { ports: Ports; state: ProcessState | undefined },
): Promise<Line> {
  const held = existsSync(inRun("held", name));
  const port = portOf(name, ports);
  if (!state)
    return {
      name,
      pid: null,
      state: held ? "held" : "down",
      ready: false,
      upSeconds: 0,
      restarts: 0,
      memoryMb: 0,
      port,
    };
  return {
    name,
    pid: state.pid,
    state: "running",
    ready: await probeOf(name, ports)(),
    upSeconds: Math.round((Date.now() - new Date(state.since).getTime()) / 1000),
    restarts: state.restarts,
    memoryMb: await memoryOf(state.pid, { withChildren: true }),
    port,
  };
}

function portOf(name: string, ports: Ports): number | null {
  const own: Record<string, number> = {
    ...ports.health,
    postgres: ports.postgres,
    nats: ports.nats,
    gateway: ports.gateway,
  };
  return own[name] ?? null;
}

/** The same as a table for a person. */
export function asTable({ processes, memoryMb }: Awaited<ReturnType<typeof status>>): string {
  if (processes.length === 0) return "Hearth is not running.";
  const head = ["name", "pid", "state", "ready", "up", "restarts", "MB", "port"];
  const rows = processes.map((line) => [
    line.name,
    String(line.pid ?? "-"),
    line.state,
    line.ready ? "yes" : "no",
    `${line.upSeconds} s`,
    String(line.restarts),
    line.memoryMb.toFixed(0),
    String(line.port ?? "-"),
  ]);
  const total = ["total", "", "", "", "", "", memoryMb.toFixed(0), ""];
  const table = [head, ...rows, total];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
