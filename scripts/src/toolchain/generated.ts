import { inRoot } from "../machine/paths.ts";
import { unlessUnchanged } from "./inputs.ts";
import { run } from "./run.ts";
import type { Report } from "./step.ts";

/** Prisma's clients, written from each service's schema. */
export async function generatedCode(report: Report): Promise<void> {
  const stamp = inRoot("node_modules/.hearth-generated");
  const inputs = [
    "services/*/prisma/schema.prisma",
    "services/*/prisma.config.ts",
    "pnpm-lock.yaml",
  ];
  const remedy = "The schema named above has to be put right.";
  await unlessUnchanged({ stamp, inputs }, () =>
    run(
      {
        command: "pnpm",
        args: ["--dir", inRoot(), "--filter", "./services/*", "--if-present", "run", "generate"],
        // Any program: the native engine, which it would download, is never used.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" },
        remedy,
      },
      report,
    ),
  );
}
