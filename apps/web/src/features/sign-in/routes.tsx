import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";
import { safeNext } from "./safeNext.ts";

/** Where staff sign in; `next` is where they wanted to go. */
export const signInRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.signIn,
    validateSearch: ({ next }: Record<string, unknown>) => ({ ...safeNext(next) }),
    component: lazyRouteComponent(() => import("./SignInPage.tsx"), "SignInPage"),
  }),
];
