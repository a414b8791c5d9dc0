import { readFile, rename, writeFile } from "node:fs/promises";

/** A JSON file, or undefined when it is absent or not whole. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}

/** Written beside it and renamed: a reader sees the old text or the new one. */
export async function writeWhole(file: string, text: string, mode = 0o600): Promise<void> {
  await writeFile(`${file}.new`, text, { mode });
  await rename(`${file}.new`, file);
}

export const writeJson = (file: string, value: unknown, mode?: number) =>
  writeWhole(file, `${JSON.stringify(value, null, 2)}\n`, mode);
