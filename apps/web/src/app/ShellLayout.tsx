import { Outlet, useLocation } from "@tanstack/react-router";
import { isMember, useMe } from "../lib/me.ts";
import { Shell } from "./Shell.tsx";

/** The shell around the page that the address names. */
export function ShellLayout() {
  const me = useMe();
  const { pathname } = useLocation();
  return (
    <Shell path={pathname} name={me.displayName} isClient={isMember(me)}>
      <Outlet />
    </Shell>
  );
}
