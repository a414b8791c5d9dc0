import { execa } from "execa";
import { z } from "zod";
import { writeJson } from "./machine/files.ts";
import { inRoot } from "./machine/paths.ts";
import { Problem } from "./machine/problem.ts";
import { findGo, goEnvironment } from "./toolchain/go.ts";
import { goModules } from "./toolchain/peer.ts";
import { ask, run } from "./toolchain/run.ts";

const Event = z.object({
  Action: z.string(),
  Package: z.string(),
  Test: z.string().optional(),
  Output: z.string().optional(),
});
type Event = z.infer<typeof Event>;
const last = new Set(["pass", "fail", "skip"]);

const say = (line: string) => console.log(line);
const env = goEnvironment();

/** Tests one module, prints what it said, and returns the last word on each test. */
async function tested(go: string, cwd: string): Promise<Event[]> {
  const child = execa(go, ["test", "-json", "./..."], { cwd, env, reject: false, stdin: "ignore" });
  const ended: Event[] = [];
  for await (const line of child.iterable()) {
    const { data: event } = Event.safeParse(jsonOf(line));
    if (!event) say(line);
    else if (event.Output) process.stdout.write(event.Output);
    else if (event.Test && last.has(event.Action)) ended.push(event);
  }
  const { exitCode } = await child;
  if (exitCode !== 0) process.exitCode = 1;
  return ended;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const go = await findGo(say);
const ended: Event[] = [];
for (const cwd of goModules.map((module) => inRoot(module))) {
  const unformatted = await ask(go.replace(/go$/, "gofmt"), "-l", cwd);
  if (unformatted !== "")
    throw new Problem(`not formatted: ${unformatted}`, "Run gofmt -w on them.");
  await run({ command: go, args: ["vet", "./..."], env, cwd, remedy: "go vet says what." }, say);
  ended.push(...(await tested(go, cwd)));
}
const [report] = process.argv.slice(2);
if (report) await writeJson(report, ended);
