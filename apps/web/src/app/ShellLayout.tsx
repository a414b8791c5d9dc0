import { Outlet, useLocation } from "@tanstack/react-router";
import { useUnread } from "../features/messages/index.ts";
import { useChanges } from "../lib/changes/useChanges.ts";
import { isMember, useMe } from "../lib/me.ts";
import { Shell } from "./Shell.tsx";

/** The shell around the page that the address names. What changes elsewhere is shown here at once. */
export function ShellLayout() {
  const me = useMe();
  const { pathname } = useLocation();
  const unread = useUnread();
  useChanges();
  return (
    <Shell path={pathname} name={me.displayName} isClient={isMember(me)} unread={unread}>
      <Outlet />
    </Shell>
  );
}
