import { inRoot } from "../machine/paths.ts";
import { unlessUnchanged } from "./inputs.ts";
import { run } from "./run.ts";
import type { Report } from "./step.ts";

export const webDist = inRoot("apps/web/dist");

/** The web app as the gateway serves it: built again when something of it has changed. */
export async function webApp(report: Report): Promise<void> {
  const inputs = ["apps/web", "packages/{ui,media-client,contracts}", "apps/gateway/src"].map(
    (folder) => `${folder}/**/*`,
  );
  // A stamp inside the build goes with it.
  const stamp = inRoot("apps/web/dist/.hearth-built");
  await unlessUnchanged({ stamp, inputs: [...inputs, "pnpm-lock.yaml"] }, () =>
    run(
      {
        command: "pnpm",
        args: ["--dir", inRoot(), "--filter", "@hearth/web", "build"],
        remedy: "The lines above name the file of the web app that does not build.",
      },
      report,
    ),
  );
}
