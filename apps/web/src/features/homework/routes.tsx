import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Work between the sessions: each page comes when it is needed. */
export const homeworkRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.homework,
    component: lazyRouteComponent(() => import("./HomeworkPage.tsx"), "HomeworkPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.reviews,
    component: lazyRouteComponent(() => import("./reviews/ReviewsPage.tsx"), "ReviewsPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.tried("$submissionId"),
    component: lazyRouteComponent(() => import("./tries/TryPage.tsx"), "TryPage"),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.assignment("$assignmentId"),
    component: lazyRouteComponent(
      () => import("./assignment/AssignmentPage.tsx"),
      "AssignmentPage",
    ),
  }),
  createRoute({
    getParentRoute: () => parent,
    path: paths.fillIn("$assignmentId"),
    component: lazyRouteComponent(() => import("./filling/FillInPage.tsx"), "FillInPage"),
  }),
];
