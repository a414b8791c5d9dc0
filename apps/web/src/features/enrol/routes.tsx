import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { paths } from "../../lib/paths.ts";

/** Where an invitation leads; nobody has signed in yet. */
export const welcomeRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.welcome,
    component: lazyRouteComponent(() => import("./WelcomePage.tsx"), "WelcomePage"),
  }),
];

/** A passkey for who has signed in. */
export const passkeyRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.passkey,
    component: lazyRouteComponent(() => import("./PasskeyPage.tsx"), "PasskeyPage"),
  }),
];
