import { type FileHandle, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { PresenceEntry } from "@hearth/contracts/media";

export type Entry = z.output<typeof PresenceEntry>;
type Log = { readonly error: (about: object, message: string) => void };

const suffix = ".presence.jsonl";
const retryMs = 500;
const answered = 500;
const emptyAtBytes = 1_000_000;

/** The nodes that left a journal in this folder. */
export async function journalsIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
}

/** Who was where, kept in a file until control has it. Numbers have no gaps and never come twice. */
export class PresenceJournal {
  readonly #path: string;
  readonly #log: Log;
  readonly #file: FileHandle;
  #entries: Entry[];
  #seq: number;
  #bytes = 0;
  #waiting: string[] = [];
  #writing: Promise<void> | undefined;

  /** Opens the journal of this node; of a former process it holds what nobody has fetched. */
  static async open(folder: string, nodeId: string, log: Log): Promise<PresenceJournal> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, nodeId + suffix);
    const kept = await readJournal(path);
    return new PresenceJournal({ path, log, kept, file: await open(path, "a", 0o600) });
  }

  private constructor(parts: { path: string; log: Log; kept: Entry[]; file: FileHandle }) {
    this.#path = parts.path;
    this.#log = parts.log;
    this.#file = parts.file;
    this.#entries = parts.kept;
    this.#seq = parts.kept.at(-1)?.seq ?? 0;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  append(entry: Omit<Entry, "seq">): void {
    const line = { seq: (this.#seq += 1), ...entry };
    this.#entries.push(line);
    this.#waiting.push(JSON.stringify(line) + "\n");
    this.#writing ??= this.#write();
  }

  /** What comes after this number and is safe on the disk. What comes before has been fetched: it is dropped. */
  async after(seq: number): Promise<Entry[]> {
    this.#entries = this.#entries.filter((entry) => entry.seq > seq);
    const answer = this.#entries.slice(0, answered);
    if (this.isEmpty && this.#bytes > emptyAtBytes) this.#writing ??= this.#empty();
    await this.#writing;
    return answer;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  /** Ends a journal of which everything has been fetched. */
  async remove(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
  }

  /** All that gathered while the disk was busy goes there at once. */
  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const lines = this.#waiting;
      this.#waiting = [];
      await this.#store(lines.join(""));
    }
    this.#writing = undefined;
  }

  /** Of what has been fetched nothing has to stay on the disk. Where that fails it stays until somebody asks again. */
  async #empty(): Promise<void> {
    try {
      await this.#file.truncate(0);
      this.#bytes = 0;
    } catch (fault) {
      this.#log.error({ err: fault }, "The journal of presence can't be emptied");
    }
    await this.#write();
  }

  async #store(text: string): Promise<void> {
    for (;;) {
      try {
        await this.#file.appendFile(text);
        await this.#file.sync();
        this.#bytes += text.length;
        return;
      } catch (fault) {
        this.#log.error({ err: fault }, "The journal of presence can't be written");
        await wait(retryMs);
      }
    }
  }
}

/** A line that was cut off by a crash was never answered to anybody. */
async function readJournal(path: string): Promise<Entry[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const { data } = PresenceEntry.safeParse(parse(line));
    return data ? [data] : [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
