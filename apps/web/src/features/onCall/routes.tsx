import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Who is on call. */
export const onCallRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.onCall,
    component: lazyRouteComponent(() => import("./OnCallPage.tsx"), "OnCallPage"),
  }),
];
