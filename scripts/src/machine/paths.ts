import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The clone that this command line belongs to. */
export const root = resolve(import.meta.dirname, "../../..");

/** Where this clone's running system keeps what it needs: HEARTH_RUN_DIR, else run/. */
export const runDir = resolve(process.env["HEARTH_RUN_DIR"] ?? join(root, "run"));

/** What is built or fetched once per machine and shared by all clones. */
export const cacheDir = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "hearth");

export const inRun = (...parts: string[]) => join(runDir, ...parts);
export const inRoot = (...parts: string[]) => join(root, ...parts);

/** `./hearth` as a person has to type it for this run folder. */
export const hearth =
  process.env["HEARTH_RUN_DIR"] === undefined
    ? "./hearth"
    : `HEARTH_RUN_DIR=${process.env["HEARTH_RUN_DIR"]} ./hearth`;

export const isRoot = process.getuid?.() === 0;
