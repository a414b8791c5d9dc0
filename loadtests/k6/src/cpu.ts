import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of a core that a process has taken since it began: in its own code and in the kernel for it. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name, in brackets, may have blanks; what follows does not.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Megabytes that a process holds. */
export function residentMb(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return (Number(pages) * 4096) / 2 ** 20;
}

/** The machine in one line. */
export function machine(): string {
  const info = readFileSync("/proc/cpuinfo", "utf8");
  const models = [...info.matchAll(/^model name\s*: (.*)$/gm)].map(([, name]) => name);
  const [, total] = /MemTotal:\s+(\d+)/.exec(readFileSync("/proc/meminfo", "utf8")) ?? [];
  return `${models.length} × ${models[0] ?? "unknown"}, ${Math.round(Number(total) / 2 ** 20)} GB`;
}
