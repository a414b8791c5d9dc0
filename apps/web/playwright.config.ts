import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const asRoot = process.getuid?.() === 0;
const inOwnNet = process.env["HEARTH_OWN_NET"] === "1";

/** One file at a time: a group of four browsers needs the whole of a small machine. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  // Slows a network: only one that is its own (pnpm --filter @hearth/web e2e:narrow).
  testIgnore: inOwnNet ? [] : "narrow.e2e.ts",
  globalSetup: "./e2e/globalSetup.ts",
  globalTeardown: "./e2e/globalTeardown.ts",
  workers: 1,
  fullyParallel: false,
  timeout: 300_000,
  // On a machine that nobody watches, what fails once is tried again; the check names it (docs/decisions/0059). Walls get no second try.
  retries: process.env["CI"] ? 1 : 0,
  // Four browsers on two cores: what a person waits for is measured in the benchmarks, not here.
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  use: {
    // What is not there is said then, and not when the whole test has waited for it.
    actionTimeout: 60_000,
    // Tests that stop requests on their way would not see those of a worker; offline.e2e.ts lets it work.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "America/New_York",
    launchOptions: {
      executablePath: asRoot
        ? join(import.meta.dirname, "scripts/chromium.sh")
        : (process.env["CHROMIUM_BIN"] ?? "/usr/bin/chromium"),
      args: [
        ...(asRoot ? ["--no-sandbox"] : []),
        // A network of its own has no other way than the loopback.
        ...(inOwnNet ? ["--allow-loopback-in-peer-connection"] : []),
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream=fps=10",
        "--autoplay-policy=no-user-gesture-required",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
});
