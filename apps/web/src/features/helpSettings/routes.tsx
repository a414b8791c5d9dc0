import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Crisis lines and watched words. */
export const helpSettingsRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.helpSettings,
    component: lazyRouteComponent(() => import("./HelpSettingsPage.tsx"), "HelpSettingsPage"),
  }),
];
