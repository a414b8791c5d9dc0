import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** The thread of a group. */
export const messagesRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.messages("$groupId"),
    component: lazyRouteComponent(() => import("./MessagesPage.tsx"), "MessagesPage"),
  }),
];
