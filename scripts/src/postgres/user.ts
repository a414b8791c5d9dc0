import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isRoot } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";

export type User = { uid: number; gid: number };

/** Whom the server runs as: ourselves, or the user `postgres` when we are root, since it refuses root. */
export function serverUser(): User | undefined {
  if (!isRoot) return undefined;
  const known = find("postgres");
  if (known) return known;
  const shell = "/usr/sbin/nologin";
  spawnSync("useradd", ["--system", "--no-create-home", "--shell", shell, "postgres"]);
  const made = find("postgres");
  if (made) return made;
  throw new Problem(
    "PostgreSQL does not run as root, and the user `postgres` could not be made.",
    "Run: useradd --system --no-create-home postgres",
  );
}

function find(name: string): User | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
