import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { onlyOne } from "../e2e/meeting.ts";
import { childrenOf, crash, hearth, isUp, pidOf, runDir } from "../e2e/system.ts";

/** What breaks, how long it is watched at least, and what we mean to keep on the loopback: the 95th percentile, in milliseconds. */
export type Fault = {
  readonly happen: (on: { readonly node: string; readonly pages: readonly Page[] }) => unknown;
  readonly watchMs: number;
  readonly gap?: number;
  readonly state?: number;
  /** Makes whole again what does not mend itself. */
  readonly after?: (node: string) => Promise<unknown>;
};

const workerOf = (node: string) => onlyOne(childrenOf(pidOf(node)));

const dropSockets = (page: Page) =>
  page.evaluate(() => {
    for (const socket of (window as Window & { watchedSockets?: WebSocket[] }).watchedSockets ?? [])
      socket.close();
  });

export const faults: Readonly<Record<string, Fault>> = {
  "worker killed": {
    happen: ({ node }) => process.kill(workerOf(node), "SIGKILL"),
    watchMs: 2_000,
    gap: 1_000,
  },
  "worker hung": {
    happen: ({ node }) => process.kill(workerOf(node), "SIGSTOP"),
    watchMs: 6_000,
  },
  "node killed": { happen: ({ node }) => crash(node), watchMs: 3_000, gap: 3_000 },
  "node drained": {
    happen: ({ node }) => hearth("drain", node),
    watchMs: 3_000,
    gap: 5_000,
    after: (node) => hearth("undrain", node),
  },
  "control killed": { happen: () => crash("sessions"), watchMs: 3_000 },
  "NATS restarted": { happen: () => crash("nats"), watchMs: 3_000 },
  "gateway restarted": { happen: () => crash("gateway"), watchMs: 3_000 },
  "signalling drop": {
    happen: ({ pages }) => Promise.all(pages.map(dropSockets)),
    watchMs: 2_000,
    state: 1_000,
  },
};

/** The media nodes by name, and how many people each carries; null while one is not there. */
async function peopleByNode(): Promise<Map<string, number | null>> {
  const { health } = JSON.parse(readFileSync(join(runDir, "ports.json"), "utf8")) as {
    health: Record<string, number>;
  };
  const nodes = Object.entries(health).filter(([name]) => name.startsWith("media-"));
  const of = async (port: number) => {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => null);
    const count = /^sessions_peers\{[^}]*\} (\d+)$/m.exec((await answer?.text()) ?? "")?.[1];
    return count === undefined ? null : Number(count);
  };
  return new Map(
    await Promise.all(nodes.map(async ([name, port]) => [name, await of(port)] as const)),
  );
}

/** The node that carries the people, when everything runs. */
export async function nodeInUse(): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const now = [...(await peopleByNode())];
        found = now.find(([, count]) => count !== null && count > 0)?.[0];
        return found !== undefined && now.every(([, count]) => count !== null) && (await isUp());
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  return found ?? "";
}
