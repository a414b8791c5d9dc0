import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Notice } from "@hearth/contracts/notice";

/** Hands a message to its provider. The same id again is the same message, and is sent once. */
export type Post = (id: string, notice: Notice) => Promise<void>;

/** Where messages go, as the environment says: a folder, or with `NOTICES_URL` a provider. */
export const noticesEnvironment = z
  .object({
    OUTBOX_DIR: z.string().min(1),
    NOTICES_URL: z.url({ protocol: /^https?$/, error: "Use http:// or https://" }).optional(),
  })
  .transform((env) => ({ outboxDir: env.OUTBOX_DIR, noticesUrl: env.NOTICES_URL }));
type Where = z.output<typeof noticesEnvironment>;

export const postTo = ({ outboxDir, noticesUrl }: Where): Post =>
  noticesUrl === undefined ? outboxFolder(outboxDir) : providerAt(noticesUrl);

/** The embedded mode's provider: each message is one file, there whole or not at all. */
export const outboxFolder =
  (folder: string): Post =>
  async (id, notice) => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(notice), { mode: 0o600 });
    await rename(`${path}.part`, path);
  };

/** A provider that does not answer for so long has not taken it. */
const patienceMs = 5_000;

/**
 * A provider behind HTTP: each message is posted as JSON with its id as `Idempotency-Key`, by which it knows one that comes again. Whatever
 * is no 2xx in time is a fault, and the message is handed over again later. A fault names neither the message nor its reader.
 */
const providerAt =
  (url: string): Post =>
  async (id, notice) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": id },
      body: JSON.stringify(notice),
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The provider of messages answered ${response.status}`);
  };
