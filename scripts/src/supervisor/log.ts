import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { asJsonLine } from "./jsonLine.ts";

const largest = 20 * 1024 * 1024;

/** Appends the lines of these streams to a file, which is put aside first when it has grown large. */
export function keepLog({ name, file }: { name: string; file: string }, streams: Readable[]): void {
  if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`);
  const log = createWriteStream(file, { flags: "a", mode: 0o600 });
  let open = streams.length;
  for (const stream of streams) {
    const lines = createInterface({ input: stream });
    lines.on("line", (line) => log.write(`${asJsonLine(name, line)}\n`));
    lines.on("close", () => {
      open -= 1;
      if (open === 0) log.end();
    });
  }
}
