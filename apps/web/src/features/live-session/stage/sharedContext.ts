import { type WakingContext, wakingContext } from "../wakingContext.ts";

const users = new Set<() => void>();
let shared: WakingContext | null = null;

/** One context for everybody who needs one now: a phone gives a page only a few. It is gone when the last one closes it. */
export function sharedContext(changed: () => void): WakingContext {
  const mine = () => changed();
  users.add(mine);
  shared ??= wakingContext(() => users.forEach((tell) => tell()));
  const { close, ...rest } = shared;
  return {
    ...rest,
    close: () => {
      users.delete(mine);
      if (users.size > 0) return;
      shared = null;
      close();
    },
  };
}
