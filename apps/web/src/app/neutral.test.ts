import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appManifest } from "../../appManifest.ts";

const clinical = /therap|clinic|group|session|recover|mental|health|care|crisis|program|patient/i;
const web = join(import.meta.dirname, "../..");

test("the name on a home screen says nothing of care", () => {
  expect(JSON.stringify(appManifest)).not.toMatch(clinical);
});

test.each(["index.html", "join.html"])("the tab of %s says nothing of care", (file) => {
  const page = readFileSync(join(web, file), "utf8");
  const [, title = ""] = /<title>(.*)<\/title>/.exec(page) ?? [];
  expect(title).toBe("Hearth");
  expect(page).not.toMatch(clinical);
});
