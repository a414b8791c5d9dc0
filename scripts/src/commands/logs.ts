import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { execa } from "execa";
import { inRun } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";

/** The last lines of one process's log, or of all, and those to come. */
export async function logs(name: string | undefined, { follow }: { follow: boolean }) {
  const folder = inRun("logs");
  const all = existsSync(folder) ? await readdir(folder) : [];
  const files = all.filter(
    (file) => file === `${name ?? ""}.jsonl` || (!name && /^[\w-]+\.jsonl$/.test(file)),
  );
  if (files.length === 0)
    throw new Problem(`There is no log of ${name ?? "anything"}.`, `Logs are in ${folder}`);
  const paths = files.map((file) => `${folder}/${file}`);
  await execa("tail", ["-n", "40", ...(follow ? ["-F"] : []), ...paths], {
    stdio: "inherit",
    reject: false,
  });
}
