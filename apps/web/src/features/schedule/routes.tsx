import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** A new session of a group. */
export const scheduleRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.schedule("$groupId"),
    component: lazyRouteComponent(() => import("./SchedulePage.tsx"), "SchedulePage"),
  }),
];
