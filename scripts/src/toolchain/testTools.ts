import { existsSync } from "node:fs";
import { aptPackages } from "./apt.ts";
import type { Report } from "./step.ts";

/** What only the tests need: a browser, and a clock that can be shifted. */
export async function testTools(report: Report): Promise<void> {
  const chromium = existsSync("/usr/bin/chromium") ? [] : ["chromium"];
  await aptPackages([...chromium, "libfaketime"], report);
}
