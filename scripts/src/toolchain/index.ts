import { Listr } from "listr2";
import { generatedCode } from "./generated.ts";
import { mediasoupWorker } from "./mediasoupWorker.ts";
import { natsServer } from "./natsServer.ts";
import type { Report } from "./step.ts";
import { testTools } from "./testTools.ts";
import { webApp } from "./webApp.ts";

/** The programs that are not Node's. */
export type Programs = { natsServer: string; mediasoupWorker: string };

/** Brings everything that the system needs to this machine, independent steps side by side. */
export async function toolchain(purpose: "up" | "test"): Promise<Programs> {
  const found: Partial<Programs> = {};
  const tasks = [
    step("nats-server", async (report) => {
      found.natsServer = await natsServer(report);
    }),
    step("mediasoup-worker", async (report) => {
      found.mediasoupWorker = await mediasoupWorker(report);
    }),
    step("generated code and web app", async (report) => {
      await generatedCode(report);
      if (purpose === "up") await webApp(report);
    }),
    ...(purpose === "test" ? [step("browser, clock and people for tests", testTools)] : []),
  ];
  await new Listr(tasks, {
    concurrent: true,
    exitOnError: true,
    fallbackRenderer: "verbose",
    rendererOptions: { collapseErrors: false },
  }).run();
  const { natsServer: nats = "", mediasoupWorker: worker = "" } = found;
  return { natsServer: nats, mediasoupWorker: worker };
}

function step(title: string, work: (report: Report) => Promise<void>) {
  return {
    title,
    task: (_: unknown, task: { output: string }) =>
      work((line) => {
        task.output = line;
      }),
  };
}

/** The same programs, as a process that was started with them finds them. */
export const programsFromEnvironment = (): Programs => ({
  natsServer: process.env["NATS_SERVER_BIN"] ?? "nats-server",
  mediasoupWorker: process.env["MEDIASOUP_WORKER_BIN"] ?? "mediasoup-worker",
});
