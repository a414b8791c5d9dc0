import { rm } from "node:fs/promises";
import { dataDir, hearth, isUp, keep, mediaNodes, portBase, runDir } from "./system.ts";

/** Brings up a system for these tests alone: a new one, or the one that HEARTH_E2E_KEEP=1 left running. */
export default async function setUp(): Promise<void> {
  if (keep && (await isUp())) return;
  await hearth("down").catch(() => undefined);
  await rm(runDir, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
  const nodes = ["--media-nodes", mediaNodes];
  await hearth("up", "--detach", "--port-base", String(portBase), ...nodes);
}
