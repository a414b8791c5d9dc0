import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Notice } from "@hearth/contracts/notice";

/** Hands a message to its provider. The same id again is the same message, and is sent once. */
export type Post = (id: string, notice: Notice) => Promise<void>;

/** The embedded mode's provider: each message is one file, there whole or not at all. */
export const outboxFolder =
  (folder: string): Post =>
  async (id, notice) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(notice), { mode: 0o600 });
    await rename(`${path}.part`, path);
  };
