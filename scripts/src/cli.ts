import { Command } from "commander";
import { databases, prepare, provisionForEver } from "./commands/container.ts";
import { demo } from "./commands/demo.ts";
import { doctor } from "./commands/doctor.ts";
import { drain, undrain } from "./commands/drain.ts";
import { down, hold, release } from "./commands/hold.ts";
import { logs } from "./commands/logs.ts";
import { rebuild } from "./commands/rebuild.ts";
import { seedCommand } from "./commands/seed.ts";
import { asTable, status } from "./commands/status.ts";
import { synthetic } from "./commands/synthetic.ts";
import { supervise } from "./commands/supervise.ts";
import { test } from "./commands/test.ts";
import { up } from "./commands/up.ts";
import { explain } from "./machine/problem.ts";
import { peopleOption, upOptions } from "./supervisor/options.ts";
import { programsFromEnvironment } from "./toolchain/index.ts";
import { k6Program, peerProgram } from "./toolchain/peer.ts";
import { prometheus } from "./toolchain/prometheus.ts";

const program = new Command("hearth").description("Hearth on this machine").version("0.1.0");
const out = (text: string) => console.log(text);
type UpFlags = { portBase?: string; mediaNodes?: string; detach?: boolean };

program
  .command("up")
  .description("install what is missing, start everything, seed it and print the links")
  .option("--detach", "return when everything is ready")
  .option("--port-base <port>", "first port (HEARTH_PORT_BASE, default 8400)")
  .option("--media-nodes <n>", "number of media nodes", "1")
  .action((flags: UpFlags) => up({ ...upOptions(flags), detach: flags.detach === true }));

program
  .command("supervise", { hidden: true })
  .option("--port-base <port>")
  .option("--media-nodes <n>")
  .action((flags: UpFlags) => supervise(upOptions(flags), programsFromEnvironment()));

const container = (name: string, work: () => Promise<void>) =>
  program.command(name, { hidden: true }).action(work);
container("prepare", prepare);
container("databases", databases);
container("provision", provisionForEver);

program.command("down").description("stop everything").action(down);

program
  .command("status")
  .description("what runs, how long, and how much memory it takes")
  .option("--json", "one JSON object")
  .action(async ({ json }: { json?: boolean }) => {
    const now = await status();
    out(json ? JSON.stringify(now) : asTable(now));
    if (now.processes.length === 0) process.exitCode = 1;
  });

program.command("stop <name>").description("stop one process and hold it down").action(hold);
program.command("start <name>").description("let a held process run again").action(release);

program
  .command("drain <node>")
  .description("empty a media node: its live sessions go to other nodes, then it is stopped")
  .action((node: string) => drain(node, out));
program
  .command("undrain <node>")
  .description("let a media node take people again")
  .action((node: string) => undrain(node, out));

program
  .command("seed [which]")
  .description("seed the running house: demonstration, or two new tenants (trust; crowd, for load)")
  .action(seedCommand);

program
  .command("rebuild <service>")
  .description("empty the read models of a service, and build them anew from everybody's tables")
  .action((service: string) => rebuild(service, out));

program
  .command("demo")
  .description("people who join the printed group: a living room for somebody alone")
  .option("--people <n>", "how many, 1 to 6", "5")
  .action(({ people }: { people: string }) => demo({ people: peopleOption(people) }));

program
  .command("synthetic")
  .description("a group of two who are nobody, meeting every five minutes: told to Prometheus")
  .option("--once", "one round: fails when anything of it does")
  .action(({ once }: { once?: boolean }) => synthetic({ once: once === true }));

program
  .command("peer-program", { hidden: true })
  .description("build what the load tests join with, and print its path")
  .action(async () => out(await peerProgram(() => undefined)));

program
  .command("k6-program", { hidden: true })
  .description("build the load generator, and print its path")
  .action(async () => out(await k6Program(() => undefined)));

program
  .command("prometheus-programs", { hidden: true })
  .description("bring Debian's Prometheus, and print the folder of its programs")
  .action(async () => out(await prometheus(() => undefined)));

program
  .command("test")
  .description("bring what the tests need, and run every check and test")
  .option("--quick", "the short form for daily work")
  .action(async ({ quick }: { quick?: boolean }) => {
    if (!(await test({ quick: quick === true }))) process.exitCode = 1;
  });

program
  .command("logs [name]")
  .description("the last lines of a process's log")
  .option("-f, --follow", "and those to come")
  .action((name: string | undefined, { follow }: { follow?: boolean }) =>
    logs(name, { follow: follow === true }),
  );

program
  .command("doctor")
  .description("look at what usually goes wrong")
  .option("--port-base <port>")
  .action(async (flags: UpFlags) => {
    const findings = await doctor(upOptions(flags).portBase);
    for (const { about, good, words } of findings)
      out(`${good ? "ok  " : "look"}  ${about.padEnd(10)}  ${words}`);
    if (findings.some(({ good }) => !good)) process.exitCode = 1;
  });

program.parseAsync().catch((fault: unknown) => {
  console.error(`hearth: ${explain(fault)}`);
  process.exit(1);
});
