import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

/** Pictures of every page, of the same system as the end-to-end tests: to look at, and a dozen for the documents. */
export default defineConfig(tests, {
  testDir: "pictures",
  testMatch: "*.pictures.ts",
  reporter: "line",
  retries: 0,
});
