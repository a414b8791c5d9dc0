import { randomBytes } from "node:crypto";
import { chmod, lstat, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { inRun, isRoot, runDir } from "./paths.ts";

/** Where a root user's data lives: its PostgreSQL runs as somebody who cannot enter a private home. */
export const sharedData = "/var/lib/hearth";

/** The folder of this clone's data, made and linked as run/data (design: docs/decisions/0010). */
export async function dataFolder(): Promise<string> {
  await mkdir(runDir, { recursive: true });
  const folder = resolve(process.env["HEARTH_DATA_DIR"] ?? (await defaultFolder()));
  await mkdir(folder, { recursive: true });
  if (isRoot) await chmod(folder, 0o711);
  await writeFile(`${folder}/clone`, runDir);
  if (folder !== inRun("data")) await link(folder);
  return folder;
}

async function defaultFolder(): Promise<string> {
  return isRoot ? `${sharedData}/${await key()}` : inRun("data");
}

async function key(): Promise<string> {
  const file = inRun("key");
  const known = await readFile(file, "utf8").catch(() => undefined);
  if (known) return known.trim();
  const made = randomBytes(8).toString("hex");
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

async function link(folder: string): Promise<void> {
  const there = await lstat(inRun("data")).catch(() => undefined);
  if (there?.isDirectory()) return;
  await rm(inRun("data"), { force: true });
  await symlink(folder, inRun("data"));
}
