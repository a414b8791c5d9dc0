import { defineConfig } from "vitest/config";

const integration = "{apps,services,packages,scripts}/**/*.int.test.ts";
const media = "services/sessions/**/*.media.test.ts";
const faults = "services/**/*.faults.test.ts";
const exclude = ["**/node_modules/**", integration, media, faults];

/** One project per kind of test. Integration files run two at a time: the machine has two cores. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{apps,services,packages,scripts,loadtests}/**/*.test.ts?(x)"],
          exclude,
        },
      },
      {
        test: {
          name: "integration",
          include: [integration],
          globalSetup: "packages/testing/src/globalSetup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        // Each file brings up all that it breaks.
        test: { name: "faults", include: [faults], maxWorkers: 2 },
      },
      {
        test: { name: "media", include: [media], fileParallelism: false, testTimeout: 30_000 },
      },
    ],
  },
});
