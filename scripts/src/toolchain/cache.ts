import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { cacheDir } from "../machine/paths.ts";

/** Makes `<cache>/<name>` once per machine: `make` fills a folder beside it, which is renamed when it is whole. */
export async function cached(
  name: string,
  make: (folder: string) => Promise<void>,
  waiting: () => void = () => undefined,
): Promise<string> {
  const folder = join(cacheDir, name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheDir, { recursive: true });
  await using held = new AsyncDisposableStack();
  held.use(await lock(`${folder}.lock`, waiting));
  if (existsSync(folder)) return folder;
  const partial = await mkdtemp(join(cacheDir, ".partial-"));
  try {
    await make(partial);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

/** One holder at a time on this machine. A holder that died is passed over. */
export async function lock(path: string, waiting: () => void) {
  await mkdir(dirname(path), { recursive: true });
  while (!(await claim(path))) {
    waiting();
    if (!(await holderLives(path))) await rm(path, { force: true });
    else await setTimeout(500);
  }
  return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
}

async function claim(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}

async function holderLives(path: string): Promise<boolean> {
  const pid = await readFile(path, "utf8").catch(() => "");
  return pid === "" || existsSync(`/proc/${pid}`);
}
