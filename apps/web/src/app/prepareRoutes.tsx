import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../lib/paths.ts";

/** What is made ready before a group meets: polls of one feature, rooms of another. */
export const prepareRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.prepare("$sessionId"),
    component: lazyRouteComponent(() => import("./PrepareSession.tsx"), "PrepareSession"),
  }),
];
