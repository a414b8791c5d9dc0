import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof Manifest>;

export const dist = join(import.meta.dirname, "dist");

/** What the build made, by the source that it was made from. */
export const builtManifest = (): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")));

type Walk = {
  readonly manifest: Manifest;
  /** Whether what is loaded later from this source is counted too. */
  readonly later: (source: string) => boolean;
};

/** Every file that an entry is made of. */
export function filesOf(entry: string, { manifest, later }: Walk): ReadonlySet<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(visit);
    chunk.dynamicImports.filter(later).forEach(visit);
  };
  visit(entry);
  return files;
}
