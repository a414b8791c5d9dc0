import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** How people get on: one client, a group, and a client's own. */
export const progressRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.clientProgress("$clientId"),
    component: lazyRouteComponent(() => import("./ClientProgressPage.tsx"), "ClientProgressPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.groupProgress("$groupId"),
    component: lazyRouteComponent(() => import("./GroupProgressPage.tsx"), "GroupProgressPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.ownProgress,
    component: lazyRouteComponent(() => import("./OwnProgressPage.tsx"), "OwnProgressPage"),
  }),
];
