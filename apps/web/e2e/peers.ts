import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect } from "@playwright/test";
import { hearth } from "./system.ts";

/** What one peer has received of one source of one person. */
type Heard = {
  readonly from: string;
  readonly source: string;
  readonly packets: number;
  readonly bytes: number;
  readonly frames: number;
};
type Received = {
  readonly heard: readonly Heard[];
  readonly leaked: number;
  /** Key frames that others asked for, and those that were sent, of all layers. */
  readonly keysAsked: number;
  readonly keysSent: number;
};

/** A line of the peers' report: loadtests/README.md. */
export type Told = {
  readonly event: string;
  readonly person: number;
  readonly at: number;
  readonly participantId?: string;
  readonly what?: string;
  readonly from?: string;
  readonly ms?: number;
  readonly stats?: Received;
};

/** People who join by their links without a browser, in a process of their own. */
export class Peers {
  readonly told: Told[] = [];
  readonly #process: ChildProcess;
  #newest = new Map<number, Received>();

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  static async come(links: readonly string[], ...flags: string[]): Promise<Peers> {
    const { stdout } = await hearth("peer-program");
    const program = stdout.trim().split("\n").at(-1) ?? "";
    const child = spawn(program, ["-links", "-", ...flags], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const peers = new Peers(child);
    child.stdin.write(`${links.map(withoutHost).join("\n")}\n\n`);
    createInterface({ input: child.stdout }).on("line", (line) =>
      peers.#hear(JSON.parse(line) as Told),
    );
    return peers;
  }

  /** Waits until so many different people have told this. */
  async until(event: string, people = 1): Promise<void> {
    await expect
      .poll(() => new Set(this.of(event).map(({ person }) => person)).size, { timeout: 60_000 })
      .toBeGreaterThanOrEqual(people);
  }

  of(event: string): Told[] {
    return this.told.filter((line) => line.event === event);
  }

  /** The people's ids in the session, by their number. */
  ids(): Map<number, string> {
    return new Map(
      this.told.flatMap(({ person, participantId }) =>
        participantId === undefined ? [] : [[person, participantId] as const],
      ),
    );
  }

  /** What a person has received of a source, of everybody or of one. */
  frames(person: number, from: string, source = "camera"): number {
    const heard = this.#newest.get(person)?.heard ?? [];
    return heard.find((one) => one.from === from && one.source === source)?.frames ?? 0;
  }

  /** How many pictures of others each has received so far, by their number. */
  pictures(): Map<number, number> {
    return new Map(
      [...this.ids().keys()].map((person) => {
        const heard = this.#newest.get(person)?.heard ?? [];
        const cameras = heard.filter(({ source }) => source === "camera");
        return [person, cameras.reduce((sum, { frames }) => sum + frames, 0)];
      }),
    );
  }

  /** The numbers of those who have received no picture since then. */
  unseen(before: ReadonlyMap<number, number> = new Map()): number[] {
    return [...this.pictures()].flatMap(([person, now]) =>
      now > (before.get(person) ?? 0) ? [] : [person],
    );
  }

  /** Packets that came through a wall, of all people together. */
  leaked(): number {
    return [...this.#newest.values()].reduce((sum, { leaked }) => sum + leaked, 0);
  }

  /** Key frames by person: asked for, and sent. */
  keys(): Map<number, { readonly asked: number; readonly sent: number }> {
    return new Map(
      [...this.#newest].map(([person, { keysAsked, keysSent }]) => [
        person,
        { asked: keysAsked, sent: keysSent },
      ]),
    );
  }

  say(command: string): void {
    this.#process.stdin?.write(`${command}\n`);
  }

  /** Everybody leaves politely. */
  async leave(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill("SIGTERM");
    await once(this.#process, "exit");
  }

  #hear(line: Told): void {
    if (line.stats) this.#newest.set(line.person, line.stats);
    else this.told.push(line);
  }
}

/** A browser finds every name under localhost by itself; other programs ask the system, which may not. */
function withoutHost(link: string): string {
  const address = new URL(link);
  address.hostname = "localhost";
  return address.href;
}
