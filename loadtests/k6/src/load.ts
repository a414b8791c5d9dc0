import { chaos } from "./chaos.ts";
import { k6 } from "./k6.ts";
import { systemUnderLoad } from "./system.ts";

const scenarios = [
  "evening",
  "breakoutWave",
  "reconnectStorm",
  "webinar",
  "mix",
  "soak",
  "chaos",
] as const;
type Scenario = (typeof scenarios)[number];

const isOne = (name: string): name is Scenario => scenarios.some((one) => one === name);

async function run(scenario: Scenario): Promise<readonly string[]> {
  console.log(`\n${scenario}`);
  if (scenario !== "chaos") return await k6(scenario);
  const ended = new AbortController();
  const [faults] = await Promise.all([
    k6(scenario).finally(() => ended.abort()),
    chaos(ended.signal),
  ]);
  return faults;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isOne(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")}. Scenarios are: ${scenarios.join(", ")}`);
  process.exit(1);
}
await using held = new AsyncDisposableStack();
held.use(await systemUnderLoad());
const faults: string[] = [];
for (const scenario of asked.length > 0 ? asked.filter(isOne) : scenarios)
  faults.push(...(await run(scenario)).map((fault) => `${scenario}: ${fault}`));
console.log(faults.length > 0 ? `\n${faults.join("\n")}` : "\nEverything was kept.");
if (faults.length > 0) process.exitCode = 1;
