import { createServer } from "node:net";
import type { Ports } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";

/** Says at once, and by number, when somebody else has one of our ports. */
export async function mustBeFree(ports: Ports): Promise<void> {
  const { health, media, ...single } = ports;
  const all = { ...single, ...health, ...media };
  const free = await Promise.all(Object.values(all).map(isFree));
  const taken = Object.values(all).filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  throw new Problem(
    `Already in use: port ${taken.join(", ")}.`,
    "Stop what uses it, or choose other ports: ./hearth up --port-base 9400",
  );
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
