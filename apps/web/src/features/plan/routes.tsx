import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** A client's safety plan and coping cards, and the plan as who leads their group reads it. */
export const planRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.plan,
    component: lazyRouteComponent(() => import("./PlanPage.tsx"), "PlanPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.editPlan,
    component: lazyRouteComponent(() => import("./edit/EditPlanPage.tsx"), "EditPlanPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.planVersions,
    component: lazyRouteComponent(() => import("./VersionsPage.tsx"), "VersionsPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.clientPlan("$clientId"),
    component: lazyRouteComponent(() => import("./ClientPlanPage.tsx"), "ClientPlanPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.cards,
    component: lazyRouteComponent(() => import("./cards/CardsPage.tsx"), "CardsPage"),
  }),
];
