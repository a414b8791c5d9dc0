import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** What a session left to the group. */
export const recordRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.record("$sessionId"),
    component: lazyRouteComponent(() => import("./RecordPage.tsx"), "RecordPage"),
  }),
];
