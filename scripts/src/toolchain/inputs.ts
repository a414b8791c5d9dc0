import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { root } from "../machine/paths.ts";

/** One number over the files that these patterns of the tree name. */
export async function hashOf(patterns: readonly string[]): Promise<string> {
  const files = globSync([...patterns], {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => ["node_modules", "dist", "generated"].includes(entry.name),
  });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => `${file.parentPath}/${file.name}`);
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.sort())
    hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest("hex");
}

/** Does the work only when the inputs differ from those of the last time that it succeeded. */
export async function unlessUnchanged(
  { stamp, inputs }: { stamp: string; inputs: readonly string[] },
  work: () => Promise<void>,
): Promise<boolean> {
  const now = await hashOf(inputs);
  if ((await readFile(stamp, "utf8").catch(() => "")) === now) return false;
  await work();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, now);
  return true;
}
