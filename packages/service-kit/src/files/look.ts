import { createHash } from "node:crypto";
import type { FileFault } from "@hearth/contracts/files";
import { type OpenContent, typeOfContent } from "./contentType.ts";
import type { Scan } from "./scanner.ts";

type Announced = { readonly size: number; readonly type: string };
export type Found =
  { readonly sha256: string; readonly fault: null } | { readonly fault: FileFault };

/** Looks at a file that has arrived: whether it is whole, what its name says, and free of viruses. */
export async function look(
  open: OpenContent,
  announced: Announced,
  { size, scan }: { readonly size: number | null; readonly scan: Scan | null },
): Promise<Found> {
  if (size !== announced.size) return { fault: "incomplete" };
  if ((await typeOfContent(open)) !== announced.type) return { fault: "wrong_type" };
  if (scan && (await scan(await open())) === "infected") return { fault: "infected" };
  return { fault: null, sha256: await sha256Of(open) };
}

async function sha256Of(open: OpenContent): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await open()) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
