import { defineConfig } from "eslint/config";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const codeLines = (max) => ({ max, skipBlankLines: true, skipComments: true });

/** The house's lint, for the whole tree: `root` is the folder of the root's eslint.config.js. */
export const house = (root) =>
  defineConfig(
    {
      ignores: [
        "**/generated/**",
        "**/dist/**",
        "**/public/**",
        "**/*.config.*",
        "**/*.cjs",
        "packages/config/eslint.js",
        "run/**",
      ],
    },
    tseslint.configs.strictTypeChecked,
    tseslint.configs.stylisticTypeChecked,
    {
      linterOptions: { reportUnusedDisableDirectives: "error" },
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: {
        "@typescript-eslint/consistent-type-definitions": ["error", "type"],
        "@typescript-eslint/consistent-type-imports": "error",
        "@typescript-eslint/switch-exhaustiveness-check": "error",
        "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
        "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
        "@typescript-eslint/no-confusing-void-expression": [
          "error",
          { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
        ],
        "max-lines": ["warn", codeLines(250)],
        "max-lines-per-function": ["warn", codeLines(50)],
        "max-params": ["error", 3],
        complexity: ["error", 8],
        "no-console": "error",
        "no-restricted-properties": [
          "error",
          { object: "process", property: "env", message: "Read configuration in config.ts" },
        ],
        "no-restricted-syntax": [
          "error",
          { selector: "ExportAllDeclaration", message: "Name what is exported" },
          { selector: "ExportDefaultDeclaration", message: "Export by name" },
        ],
      },
    },
    {
      files: ["apps/web/**/*.tsx", "apps/web/**/*.ts", "packages/ui/**/*.tsx"],
      extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    },
    {
      files: [
        "**/config.ts",
        "packages/testing/**",
        "**/test/**",
        "**/e2e/**",
        "**/*.test.ts",
        "**/*.test.tsx",
      ],
      rules: { "no-restricted-properties": "off", "max-lines-per-function": "off" },
    },
    {
      // Command lines speak to a person, and read the environment that they pass through.
      files: ["scripts/**", "loadtests/**"],
      rules: { "no-console": "off", "no-restricted-properties": "off" },
    },
    {
      // Where a tool wants a default export.
      files: [
        "packages/testing/src/globalSetup.ts",
        "apps/web/e2e/global*.ts",
        "loadtests/k6/sessions.d.ts",
      ],
      rules: { "no-restricted-syntax": "off" },
    },
  );
