import { Outlet, useLocation } from "@tanstack/react-router";
import { useMe } from "../lib/me.ts";
import { Shell } from "./Shell.tsx";

/** The shell around the page that the address names. */
export function ShellLayout() {
  const { displayName } = useMe();
  const { pathname } = useLocation();
  return (
    <Shell path={pathname} name={displayName}>
      <Outlet />
    </Shell>
  );
}
