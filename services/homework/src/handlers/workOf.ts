import { notFound } from "@hearth/contracts/errors";
import type { WorkVersion } from "@hearth/contracts/homework/risk";
import type { Library, Work } from "../domain/work/work.ts";

/** The definition in the version that something was given or answered with. */
export function workOf(library: Library, { id, version }: WorkVersion): Work {
  const work = library.at(id, version);
  if (!work) throw notFound("Work");
  return work;
}
