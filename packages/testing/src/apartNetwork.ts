import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Who is not heard any more: those in the network, those outside, or either. */
export type Silent = "inside" | "outside" | "both";

/**
 * A network of a test's own with so many ways out of it, each to an address of this machine. A way can be cut: what is
 * sent then gets lost, and nobody is told. Only root can make one.
 */
export async function apartNetwork(howMany: number) {
  const id = randomBytes(3).toString("hex");
  const name = `hearth-${id}`;
  const inside = ["nsenter", `--net=/run/netns/${name}`];
  const ip = (...args: string[]) => run("ip", args);
  await ip("netns", "add", name);
  await within(inside, "ip", "link", "set", "lo", "up");
  const ways = Array.from({ length: howMany }, (_, n) => wayOf(id, n));
  for (const { outer, inner, address, theirs } of ways) {
    await ip("link", "add", outer, "type", "veth", "peer", "name", inner, "netns", name);
    await ip("address", "add", `${address}/30`, "dev", outer);
    await ip("link", "set", outer, "up");
    await within(inside, "ip", "address", "add", `${theirs}/30`, "dev", inner);
    await within(inside, "ip", "link", "set", inner, "up");
  }
  const change = async (what: "add" | "del", way: number, silent: Silent) => {
    const { outer, inner } = ways[way] ?? wayOf(id, way);
    const rule = what === "add" ? ["bfifo", "limit", "1"] : [];
    const qdisc = (dev: string) => ["tc", "qdisc", what, "dev", dev, "root", ...rule];
    if (silent !== "inside") await within([], ...qdisc(outer));
    if (silent !== "outside") await within(inside, ...qdisc(inner));
  };
  return {
    /** What a command begins with that is to run in it. */
    inside,
    addresses: ways.map(({ address }) => address),
    cut: (way: number, silent: Silent) => change("add", way, silent),
    heal: (way: number, silent: Silent) => change("del", way, silent),
    async [Symbol.asyncDispose]() {
      await ip("netns", "delete", name);
      for (const { outer } of ways) await ip("link", "delete", outer).catch(() => undefined);
    },
  };
}

/** The ends of a way and their addresses: a small net of its own. */
function wayOf(id: string, n: number) {
  const [b = 0, c = 0] = Buffer.from(id, "hex");
  const net = `10.${b}.${c}`;
  return {
    ...{ outer: `h${id}o${n}`, inner: `h${id}i${n}` },
    ...{ address: `${net}.${4 * n + 1}`, theirs: `${net}.${4 * n + 2}` },
  };
}

async function within(inside: readonly string[], ...command: string[]): Promise<void> {
  const [program = "", ...args] = [...inside, ...command];
  await run(program, args);
}
