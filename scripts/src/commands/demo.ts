import { execa } from "execa";
import { inWords } from "../demo/told.ts";
import { readJson } from "../machine/files.ts";
import { hearth, inRun } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import { staffLines } from "../seed/links.ts";
import { SeedFile, type SeededTenant } from "../seed/shape.ts";
import { runningSupervisor } from "../supervisor/running.ts";
import { peerProgram } from "../toolchain/peer.ts";

/** People who join the printed group, so that somebody alone sees a living room. Ctrl-C lets them leave. */
export async function demo({ people }: { people: number }): Promise<void> {
  const { tenant, url } = await printedGroup();
  const program = await peerProgram((line) => console.log(line));
  console.log(`${people} people come to ${tenant.groups[0]?.name ?? "the group"}.`);
  console.log("They wait until the group is open and you let them in.");
  for (const line of staffLines(tenant, url)) console.log(line);
  console.log("Ctrl-C lets them leave.\n");
  await bring(program, { tenant, people });
}

async function printedGroup(): Promise<{ tenant: SeededTenant; url: string }> {
  const { data: seed } = SeedFile.safeParse(await readJson(inRun("seed.json")));
  if (!seed || !(await runningSupervisor()))
    throw new Problem("Hearth is not running.", `Start it: ${hearth} up`);
  const [tenant] = seed.tenants;
  if (!tenant) throw new Problem("Nobody has been seeded.", `Seed it: ${hearth} seed`);
  return { tenant, url: seed.url };
}

/** Links are secrets: they go by the standard input, where no list of processes shows them. */
async function bring(
  program: string,
  { tenant, people }: { tenant: SeededTenant; people: number },
): Promise<void> {
  const links = tenant.clients.map(({ joinLink }) => joinLink);
  const names = tenant.clients.map(({ name }) => name);
  const args = ["-links", "-", "-n", String(people), "-seats", inRun("demo-seats.json")];
  const child = execa(program, args, { reject: false, stderr: "pipe", buffer: { stdout: false } });
  // The terminal tells both of us to stop: the people leave first.
  const politely = () => child.kill("SIGTERM");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, politely);
  child.stdin.write(`${links.join("\n")}\n\n`);
  for await (const line of child.iterable()) {
    const words = inWords(line, names);
    if (words !== undefined) console.log(words);
  }
  const { exitCode, stderr } = await child;
  if (exitCode !== 0)
    throw new Problem(
      `The people could not come: ${stderr.trim()}`,
      `A group that is over is scheduled anew by: ${hearth} seed`,
    );
}
