import { test } from "./commands/test.ts";

if (!(await test({ quick: process.argv.includes("--quick") }))) process.exitCode = 1;
