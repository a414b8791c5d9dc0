import type { Candidate, Wanted } from "@hearth/sessions/placement";
import type { Choice } from "./policies.ts";

/** What was known when a session was placed, and where it went. */
export type Decision = {
  readonly at: number;
  readonly nodes: readonly Candidate[];
  readonly wanted: Wanted;
  readonly choice: Choice;
};
