import { execa } from "execa";
import { Problem } from "../machine/problem.ts";
import type { Report } from "./step.ts";

export type Run = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly remedy: string;
};

/** Runs a program to its end, reporting its lines. A failure shows its last lines and what to do. */
export async function run({ command, args, remedy, ...options }: Run, report: Report) {
  const child = execa(command, args, { ...options, all: true, reject: false, stdin: "ignore" });
  const last: string[] = [];
  for await (const line of child.iterable({ from: "all" })) {
    if (line.trim() === "") continue;
    report(line);
    last.push(line);
    if (last.length > 15) last.shift();
  }
  const { exitCode } = await child;
  if (exitCode === 0) return;
  const how = exitCode === undefined ? "could not be run" : `ended with ${exitCode}`;
  throw new Problem(`${command} ${args[0] ?? ""} ${how}:\n    ${last.join("\n    ")}`, remedy);
}

/** What a program prints, or undefined when it is absent or fails. */
export async function ask(command: string, ...args: string[]): Promise<string | undefined> {
  const { exitCode, stdout } = await execa(command, args, { reject: false, timeout: 20_000 });
  return exitCode === 0 ? stdout : undefined;
}
