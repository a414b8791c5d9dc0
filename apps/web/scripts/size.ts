import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtManifest, dist, filesOf } from "../builtFiles.ts";

const limit = 200_000;

const weigh = (file: string) => gzipSync(readFileSync(join(dist, file))).length;
const files = [...filesOf("join.html", { manifest: builtManifest(), later: () => false })];
if (files.length === 0) throw new Error("join.html is not in the manifest: build first");
const total = files.map(weigh).reduce((sum, bytes) => sum + bytes, weigh("join.html"));

process.stdout.write(`join page: ${Math.ceil(total / 1000)} kB gzipped of ${limit / 1000} kB\n`);
if (total > limit) process.exitCode = 1;
