const test = "\\.test\\.tsx?$";
const error = (name, from, to) => ({ name, severity: "error", from, to });

/** The import rule of docs/style.md as code: imports point down a level, never sideways, never up. */
module.exports = {
  forbidden: [
    error("no-cycles", {}, { circular: true }),
    error(
      "contracts-import-nothing-of-ours",
      { path: "^packages/contracts" },
      { path: "^(packages/(?!contracts)|services|apps)" },
    ),
    error(
      "bus-stands-on-contracts",
      { path: "^packages/bus/", pathNot: test },
      { path: "^packages/(?!bus/|contracts/)" },
    ),
    error(
      "level-two-does-not-meet",
      { path: "^packages/(service-kit|media-client|ui)/", pathNot: test },
      { path: "^packages/(?!$1/|bus/|contracts/)" },
    ),
    error(
      "browser-code-never-speaks-nats",
      { path: "^(apps/web|packages/(media-client|ui))/" },
      { path: "^packages/(bus|service-kit)/" },
    ),
    error("packages-do-not-look-up", { path: "^packages" }, { path: "^(services|apps)" }),
    error(
      "apps-and-services-do-not-meet",
      { path: "^(apps|services)/" },
      { path: "^(apps|services)/", pathNot: ["^$1/"] },
    ),
    error("services-do-not-meet", { path: "^services/([^/]+)/" }, { path: "^services/(?!$1/)" }),
    error(
      "web-knows-only-the-gateway-type",
      { path: "^apps/web" },
      { path: "^apps/gateway", dependencyTypesNot: ["type-only"] },
    ),
    error(
      "gateway-has-no-database",
      { path: "^apps" },
      { path: ["node_modules/(@prisma|pg)/", "^packages/service-kit/src/(database|migrate)"] },
    ),
    error(
      "routers-only-forward",
      { path: "^apps/gateway/src/routers/", pathNot: "/views/" },
      { pathNot: ["^packages/contracts/", "^apps/gateway/src/(routers/|trpc|live/)"] },
    ),
    error(
      "views-only-join",
      { path: "^apps/gateway/src/routers/views/" },
      { pathNot: ["^packages/contracts/", "^apps/gateway/src/(routers/|trpc)", "/zod/"] },
    ),
    error(
      "domain-is-pure",
      { path: "/src/domain/", pathNot: test },
      // zod describes the documents of a session's state; es-toolkit shuffles; Temporal knows zones and days.
      {
        pathNot: [
          "/src/domain/",
          "^packages/contracts",
          "^services/sessions/src/live/",
          "/zod/",
          "/es-toolkit/",
          "/temporal-polyfill/",
        ],
      },
    ),
    error(
      "handlers-reach-storage-through-ports",
      { path: "/handlers/", pathNot: test },
      { path: ["/store/", "generated", "node_modules/pg/"] },
    ),
    error(
      "a-transaction-asks-nobody-else",
      { path: ["/handlers/", "/store/", "/ports\\.ts$"] },
      {
        path: ["^packages/bus/", "^packages/contracts/src/envelope\\.ts$", "node_modules/@nats-io"],
      },
    ),
    error(
      "live-rules-are-pure",
      { path: "^services/sessions/src/live/", pathNot: test },
      { pathNot: ["^services/sessions/src/live/", "^packages/contracts"] },
    ),
    error(
      "control-reaches-media-over-the-bus",
      { path: "^services/sessions/src/(?!media/)" },
      { path: "^services/sessions/src/media/" },
    ),
    error(
      "media-nodes-stand-alone",
      { path: "^services/sessions/src/media/", pathNot: test },
      { path: "^services/sessions/src/(?!media/|live/)" },
    ),
    error(
      "features-do-not-meet",
      { path: "^apps/web/src/features/([^/]+)/" },
      { path: "^apps/web/src/features/(?!$1/)" },
    ),
    error(
      "testing-only-in-tests",
      { pathNot: [test, "/test/", "/e2e/", "^packages/testing"] },
      { path: "^packages/testing" },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(generated|dist)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
