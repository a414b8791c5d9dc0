import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** The queue of who needs somebody, and the page that a call leads to. */
export const riskRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.risk,
    component: lazyRouteComponent(() => import("./RiskPage.tsx"), "RiskPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.call("$pageId"),
    component: lazyRouteComponent(() => import("./CallPage.tsx"), "CallPage"),
  }),
];
