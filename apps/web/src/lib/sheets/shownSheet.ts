import { type Change, isUnderway } from "../api/outbox.ts";

/** What is shown of a sheet: the change that waits to be saved, else what the server knows. */
export const shownSheet = <Sheet>(
  known: Sheet | null | undefined,
  last: (Change & { readonly input: Sheet }) | undefined,
): Sheet | null => (last && isUnderway(last) ? last.input : (known ?? null));
