import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const dist = join(import.meta.dirname, "../dist");
const limit = 200_000;

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);

/** Every file that a browser has to load before an entry shows its first words. */
function filesOf(entry: string, manifest: z.infer<typeof Manifest>): ReadonlySet<string> {
  const chunks = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || chunks.has(name)) return;
    chunks.add(name);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(visit);
  };
  visit(entry);
  return files;
}

const manifest = Manifest.parse(
  JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")),
);
const weigh = (file: string) => gzipSync(readFileSync(join(dist, file))).length;
const files = [...filesOf("join.html", manifest)];
if (files.length === 0) throw new Error("join.html is not in the manifest: build first");
const total = files.map(weigh).reduce((sum, bytes) => sum + bytes, weigh("join.html"));

process.stdout.write(`join page: ${Math.ceil(total / 1000)} kB gzipped of ${limit / 1000} kB\n`);
if (total > limit) process.exitCode = 1;
