import { setTimeout } from "node:timers/promises";
import { noTenant } from "@hearth/contracts/actor";
import { sessions } from "@hearth/contracts/sessions";
import { Problem } from "../machine/problem.ts";
import { deriveFrom, newSecret } from "../seed/derive.ts";
import { speaker } from "../seed/speaker.ts";
import { hold, isHeld, mustRun, release } from "./hold.ts";
import { runningPorts } from "./runningPorts.ts";

const { drainNode, listNodes } = sessions.rpc;
type Tell = (line: string) => void;

/** Empties a media node: it takes nobody new, its live sessions go to other nodes, and when the last is gone it is stopped. */
export async function drain(name: string, tell: Tell): Promise<void> {
  await mustBeNode(name);
  await using speaking = await aVoice();
  const before = await speaking.say(drainNode, { name, draining: true }, noTenant);
  tell(`${name} takes nobody new. Live sessions on it: ${before.sessions}`);
  const nodesNow = async () => (await speaking.say(listNodes, {}, noTenant)).nodes;
  if (!(await nodesNow()).some(({ accepting }) => accepting))
    tell("No other node takes them: they stay until they end. Ctrl-C ends the waiting alone.");
  for (let left = before.sessions; left > 0;) {
    const node = (await nodesNow()).find(({ nodeId }) => nodeId === before.nodeId);
    const now = node?.sessions ?? 0;
    if (now !== left) tell(`left: ${now}`);
    left = now;
    if (left > 0) await setTimeout(1_000);
  }
  await hold(name);
  tell(`${name} is stopped, and stays so until: hearth undrain ${name}`);
}

/** Lets it take people again: the process that still runs, or a new one. */
export async function undrain(name: string, tell: Tell): Promise<void> {
  await mustBeNode(name);
  if (await isHeld(name)) await release(name);
  else {
    await using speaking = await aVoice();
    await speaking.say(drainNode, { name, draining: false }, noTenant);
  }
  tell(`${name} takes people again.`);
}

async function mustBeNode(name: string): Promise<void> {
  await mustRun(name);
  if (!name.startsWith("media-"))
    throw new Problem(`${name} is no media node.`, "They are called media-1, media-2 and so on.");
}

const aVoice = async () =>
  speaker(`nats://127.0.0.1:${(await runningPorts()).nats}`, deriveFrom(newSecret()));
