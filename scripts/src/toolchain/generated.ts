import { inRoot } from "../machine/paths.ts";
import { unlessUnchanged } from "./inputs.ts";
import { run } from "./run.ts";
import type { Report } from "./step.ts";

const owners = ["--filter", "./services/*", "--filter", "@hearth/testing"];

/** Prisma's clients, written from each service's schema, and from that of the tests' sample. */
export async function generatedCode(report: Report): Promise<void> {
  const stamp = inRoot("node_modules/.hearth-generated");
  const inputs = [
    "{services,packages}/*/prisma/schema.prisma",
    "{services,packages}/*/prisma.config.ts",
    "pnpm-lock.yaml",
  ];
  const remedy = "The schema named above has to be put right.";
  await unlessUnchanged({ stamp, inputs }, () =>
    run(
      {
        command: "pnpm",
        args: ["--dir", inRoot(), ...owners, "--if-present", "run", "generate"],
        // Any program: the native engine, which it would download, is never used.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" },
        remedy,
      },
      report,
    ),
  );
}
