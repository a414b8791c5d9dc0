import { existsSync } from "node:fs";
import { aptPackages } from "./apt.ts";
import { peerProgram } from "./peer.ts";
import { prometheus } from "./prometheus.ts";
import type { Report } from "./step.ts";

/** What only the tests need: a browser, a clock that can be shifted, a scanner for viruses, Prometheus, and people who come without a browser. */
export async function testTools(report: Report): Promise<void> {
  const chromium = existsSync("/usr/bin/chromium") ? [] : ["chromium"];
  await aptPackages([...chromium, "libfaketime", "clamav-daemon"], report);
  await prometheus(report);
  await peerProgram(report);
}
