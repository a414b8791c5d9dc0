import { setTimeout } from "node:timers/promises";
import { connect } from "node:net";
import pg from "pg";
import type { Ports } from "../machine/ports.ts";

type Probe = () => Promise<boolean>;

/** How each process is asked whether it is ready. */
export function probeOf(name: string, ports: Ports, adminUrl?: string): Probe {
  if (name === "postgres") return () => (adminUrl ? answersSql(adminUrl) : accepts(ports.postgres));
  if (name === "nats")
    return () =>
      answersHttp(`http://127.0.0.1:${ports.natsMonitoring}/healthz?js-enabled-only=true`);
  return () => answersHttp(`http://127.0.0.1:${ports.health[name] ?? 0}/readyz`);
}

/** Waits until a probe says yes; false when the time is over. */
export async function until(probe: Probe, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    if (await probe()) return true;
    await setTimeout(50);
  }
  return false;
}

async function answersHttp(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

async function answersSql(url: string): Promise<boolean> {
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  connection.on("error", () => undefined);
  try {
    await connection.connect();
    await connection.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await connection.end().catch(() => undefined);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (yes: boolean) => () => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(1_000, end(false)).once("connect", end(true)).once("error", end(false));
  });
}
