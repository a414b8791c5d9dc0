import type { LiveState } from "../domain/liveState.ts";

/** A change that was decided: what it was before, and what it is to be. */
export type Written = { readonly former: LiveState; readonly next: LiveState };
