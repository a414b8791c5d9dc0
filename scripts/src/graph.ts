import { readFile, writeFile } from "node:fs/promises";
import { execa } from "execa";
import { inRoot, root } from "./machine/paths.ts";

const page = inRoot("docs/architecture.md");
const marks = /(<!-- graph -->\n)[\s\S]*?(<!-- \/graph -->)/;

/** The imports between the parts of the code, tests left out, as a mermaid drawing made from the code itself. */
async function draw(): Promise<string> {
  const { stdout } = await execa({
    cwd: root,
    preferLocal: true,
  })`depcruise apps services packages scripts
    --config .dependency-cruiser.cjs --output-type mermaid
    --collapse ${"^(apps|services|packages)/[^/]+|^scripts"}
    --include-only ${"^(apps|services|packages|scripts)"}
    --exclude ${"\\.test\\.tsx?$|/(test|e2e|bench|generated|dist)/|^packages/(testing|config)"}`;
  return stdout.trim();
}

async function main(checks: boolean): Promise<number> {
  const text = await readFile(page, "utf8");
  const drawn = text.replace(marks, `$1\n\`\`\`mermaid\n${await draw()}\n\`\`\`\n\n$2`);
  if (drawn === text) return 0;
  if (checks) {
    console.error(
      "docs/architecture.md shows other imports than the code has. Draw it anew: pnpm graph",
    );
    return 1;
  }
  await writeFile(page, drawn);
  return 0;
}

process.exitCode = await main(process.argv.includes("--check"));
