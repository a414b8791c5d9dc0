import { noTenant } from "@hearth/contracts/actor";
import { analytics } from "@hearth/contracts/analytics";
import type { republication, TenantPlace } from "@hearth/contracts/facts";
import { homework } from "@hearth/contracts/homework";
import { messaging } from "@hearth/contracts/messaging";
import { sessions } from "@hearth/contracts/sessions";
import { Problem } from "../machine/problem.ts";
import { caughtUp } from "../seed/caughtUp.ts";
import { deriveFrom, newSecret } from "../seed/derive.ts";
import { type Speak, speaker } from "../seed/speaker.ts";
import { runningPorts } from "./runningPorts.ts";

type Paged = ReturnType<typeof republication>;

/** What can be built anew, and who tells its facts again. */
const readModels: Readonly<Record<string, { forget: Paged; sources: readonly Paged[] }>> = {
  analytics: {
    forget: analytics.rpc.forgetFacts,
    sources: [
      ...[sessions.rpc.republishFacts, homework.rpc.republishFacts],
      messaging.rpc.republishFacts,
    ],
  },
};

/** Empties the read models of a service, and has everybody publish again what their own tables say. */
export async function rebuild(name: string, tell: (line: string) => void): Promise<void> {
  const model = readModels[name];
  if (!model)
    throw new Problem(
      `"${name}" has no read models.`,
      `It is one of: ${Object.keys(readModels).join(", ")}`,
    );
  const natsUrl = `nats://127.0.0.1:${(await runningPorts()).nats}`;
  await using speaking = await speaker(natsUrl, deriveFrom(newSecret()));
  tell(`forgotten: ${await overAll(model.forget, speaking.say)} rows`);
  for (const source of model.sources)
    tell(`${source.subject}: ${await overAll(source, speaking.say)} facts`);
  await caughtUp(natsUrl, tell);
}

async function overAll(contract: Paged, say: Speak): Promise<number> {
  let facts = 0;
  let from: TenantPlace | null = null;
  do {
    const page: Awaited<ReturnType<typeof say<Paged>>> = await say(contract, { from }, noTenant);
    facts += page.facts;
    from = page.next;
  } while (from !== null);
  return facts;
}
