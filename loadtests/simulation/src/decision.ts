import type { Wanted } from "@hearth/sessions/placement";
import type { Choice, Known } from "./policies.ts";

/** What was known when a session was placed, and where it went. */
export type Decision = {
  readonly at: number;
  readonly known: Known;
  readonly wanted: Wanted;
  readonly choice: Choice;
};
