import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Where staff begin: the sessions of the day. */
export const todayRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.today,
    component: lazyRouteComponent(() => import("./TodayPage.tsx"), "TodayPage"),
  }),
];
