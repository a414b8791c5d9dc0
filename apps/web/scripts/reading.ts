import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hardTexts, limits, pageGrade, type Words } from "./readingLevel.ts";

const src = join(import.meta.dirname, "../src");

/** Pages that only staff read. Whatever is not named here is read by clients. */
const staffOnly = [
  "features/minutes",
  "features/people",
  "features/prepare",
  "features/record",
  "features/rooms",
  "features/schedule",
  "features/today",
  "lib/notes",
  "lib/planning",
  "lib/rooms",
  "lib/rules",
];

const files = globSync("**/words.en.json", { cwd: src }).filter(
  (file) => !staffOnly.some((folder) => file.startsWith(folder)),
);

for (const file of files.toSorted()) {
  const words = JSON.parse(readFileSync(join(src, file), "utf8")) as Words;
  const grade = pageGrade(words);
  const hard = hardTexts(words);
  const isHard = grade > limits.page || hard.length > 0;
  process.stdout.write(`${isHard ? "too hard" : "ok"} ${grade.toFixed(1)} ${file}\n`);
  for (const text of hard)
    process.stdout.write(`  ${text.key} (${text.grade.toFixed(1)}): ${text.text}\n`);
  if (isHard) process.exitCode = 1;
}
