import { Outlet, useLocation } from "@tanstack/react-router";
import { useUnread } from "../features/messages/index.ts";
import { useChanges } from "../lib/changes/useChanges.ts";
import { useMe } from "../lib/me.ts";
import { Shell } from "./Shell.tsx";

/** The shell around the page that the address names. What changes elsewhere is shown here at once. */
export function ShellLayout() {
  const { displayName } = useMe();
  const { pathname } = useLocation();
  const unread = useUnread();
  useChanges();
  return (
    <Shell path={pathname} name={displayName} unread={unread}>
      <Outlet />
    </Shell>
  );
}
