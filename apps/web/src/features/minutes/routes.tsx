import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Who was there for how long. */
export const minutesRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.minutes("$sessionId"),
    component: lazyRouteComponent(() => import("./MinutesPage.tsx"), "MinutesPage"),
  }),
];
