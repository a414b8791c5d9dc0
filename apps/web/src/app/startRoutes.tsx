import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../lib/paths.ts";

export const startRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.today,
    component: lazyRouteComponent(() => import("./StartPage.tsx"), "StartPage"),
  }),
];
