import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { execa } from "execa";
import { type DataService, dataServices } from "@hearth/contracts/services";
import { edited, edits } from "./newCapability/edits.ts";
import { namesOf } from "./newCapability/names.ts";
import { newFiles } from "./newCapability/templates.ts";

/** Writes the eight files of a capability as failing stubs; nothing is written unless all can be. */
export async function newCapability(root: string, service: DataService, name: string) {
  const names = namesOf(service, name);
  const changed = await Promise.all(
    edits(names).map(async (edit) => {
      const text = await readFile(join(root, edit.path), "utf8");
      if (new RegExp(`\\b${name}\\b`).test(text))
        throw new Error(`${edit.path} has ${name} already`);
      return [edit.path, edited(text, edit)] as const;
    }),
  );
  const files = [...changed, ...Object.entries(newFiles(names))];
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return files.map(([path]) => path);
}

async function main([asked = "", name = ""]: string[]) {
  const service = dataServices.find((known) => known === asked);
  if (!service) {
    console.error(`Usage: pnpm new:capability <${dataServices.join("|")}> <verbNoun>`);
    return 2;
  }
  const root = resolve(import.meta.dirname, "../..");
  const paths = await newCapability(root, service, name);
  await execa("pnpm", ["exec", "prettier", "--write", ...paths], { cwd: root });
  console.log(["Written; the tests fail until they are filled:", ...paths].join("\n  "));
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
