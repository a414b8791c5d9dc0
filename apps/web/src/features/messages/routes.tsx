import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

const page = lazyRouteComponent(() => import("./MessagesPage.tsx"), "MessagesPage");

/** The threads of a person, one of them open, and what was reported. */
export const messagesRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({ getParentRoute: () => parent, path: paths.messages, component: page }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.reports,
    component: lazyRouteComponent(() => import("./ReportsPage.tsx"), "ReportsPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.thread("$kind", "$of"),
    component: page,
  }),
];
