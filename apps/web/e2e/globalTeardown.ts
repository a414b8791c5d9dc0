import { rm } from "node:fs/promises";
import { dataDir, hearth, keep } from "./system.ts";

export default async function tearDown(): Promise<void> {
  if (keep) return;
  await hearth("down");
  await rm(dataDir, { recursive: true, force: true });
}
