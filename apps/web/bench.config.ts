import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** The benchmark of live sessions: the same system and browsers as the end-to-end tests, but figures instead of checks. */
export default defineConfig(tests, {
  testDir: "bench",
  testMatch: "*.bench.ts",
  reporter: "line",
  retries: 0,
});
