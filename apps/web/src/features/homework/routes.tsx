import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Work between the sessions. */
export const homeworkRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.homework,
    component: lazyRouteComponent(() => import("./HomeworkPage.tsx"), "HomeworkPage"),
  }),
];
