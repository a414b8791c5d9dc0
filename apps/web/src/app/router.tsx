import { createRootRoute, createRoute, createRouter, Outlet } from "@tanstack/react-router";
import { passkeyRoutes, welcomeRoutes } from "../features/enrol/index.ts";
import { helpSettingsRoutes } from "../features/helpSettings/index.ts";
import { homeworkRoutes } from "../features/homework/index.ts";
import { messagesRoutes } from "../features/messages/index.ts";
import { minutesRoutes } from "../features/minutes/index.ts";
import { peopleRoutes } from "../features/people/index.ts";
import { planRoutes } from "../features/plan/index.ts";
import { onCallRoutes } from "../features/onCall/index.ts";
import { progressRoutes } from "../features/progress/index.ts";
import { recordRoutes } from "../features/record/index.ts";
import { riskRoutes } from "../features/risk/index.ts";
import { scheduleRoutes } from "../features/schedule/index.ts";
import { signInRoutes } from "../features/sign-in/index.ts";
import type { Outbox } from "../lib/api/outbox.ts";
import { BrokenPage } from "../lib/ui/BrokenPage.tsx";
import { OfflineBanner } from "../lib/ui/OfflineBanner.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { prepareRoutes } from "./prepareRoutes.tsx";
import { roomRoutes } from "./roomRoutes.tsx";
import { startRoutes } from "./startRoutes.tsx";
import { ShellLayout } from "./ShellLayout.tsx";
import { SignInGate } from "./SignInGate.tsx";

function Root() {
  return (
    <>
      <OfflineBanner />
      <Outlet />
    </>
  );
}

/** Every page: those around nobody in particular, those of who has signed in, and the room, which fills the screen. */
export function makeRouter(outbox: Outbox) {
  const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });
  const gate = createRoute({
    getParentRoute: () => root,
    id: "signed-in",
    component: () => <SignInGate outbox={outbox} />,
  });
  const shell = createRoute({ getParentRoute: () => gate, id: "shell", component: ShellLayout });
  const inShell = [
    startRoutes,
    passkeyRoutes,
    peopleRoutes,
    minutesRoutes,
    recordRoutes,
    prepareRoutes,
    scheduleRoutes,
    homeworkRoutes,
    messagesRoutes,
    riskRoutes,
    onCallRoutes,
    helpSettingsRoutes,
    progressRoutes,
    planRoutes,
  ].flatMap((routes) => routes(shell));
  const routeTree = root.addChildren([
    ...signInRoutes(root),
    ...welcomeRoutes(root),
    gate.addChildren([shell.addChildren(inShell), ...roomRoutes(gate)]),
  ]);
  return createRouter({ routeTree, defaultErrorComponent: BrokenPage });
}
