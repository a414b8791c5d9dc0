import { readdir, readFile } from "node:fs/promises";

/** Megabytes that belong to a process, and to all that it started: shared pages are counted in shares. */
export async function memoryOf(
  pid: number,
  { withChildren }: { withChildren: boolean },
): Promise<number> {
  const own = await shareOf(pid);
  if (!withChildren) return own;
  const children = await childrenOf(pid);
  const theirs = await Promise.all(children.map((child) => memoryOf(child, { withChildren })));
  return theirs.reduce((sum, part) => sum + part, own);
}

async function shareOf(pid: number): Promise<number> {
  const smaps = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  const kilobytes = /^Pss:\s+(\d+)/m.exec(smaps)?.[1] ?? /^Rss:\s+(\d+)/m.exec(smaps)?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => ""),
    ),
  );
  return lists.join(" ").split(/\s+/).filter(Boolean).map(Number);
}
