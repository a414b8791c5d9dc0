import { Spinner } from "@hearth/ui/Spinner";
import { type AnyRoute, createRoute } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { isMember, useMe } from "../lib/me.ts";
import { paths } from "../lib/paths.ts";
import { usePathParam } from "../lib/usePathParam.ts";

const CheckedRoomPage = lazy(async () => {
  const room = await import("../features/live-session/index.ts");
  return { default: room.CheckedRoomPage };
});

const GroupKnowledge = lazy(async () => {
  const rooms = await import("../features/rooms/index.ts");
  return { default: rooms.GroupKnowledge };
});

function SignedInRoom() {
  const { t } = useTranslation();
  const me = useMe();
  const sessionId = usePathParam("sessionId");
  const waiting = (
    <div className="grid min-h-dvh place-content-center">
      <Spinner label={t("loading")} />
    </div>
  );
  const room = (
    <CheckedRoomPage key={sessionId} sessionId={sessionId} displayName={me.displayName} />
  );
  return (
    <Suspense fallback={waiting}>
      {isMember(me) ? room : <GroupKnowledge sessionId={sessionId}>{room}</GroupKnowledge>}
    </Suspense>
  );
}

/** The room for who has signed in. Its code comes with the first visit. */
export const roomRoutes = (parent: AnyRoute): AnyRoute[] => [
  createRoute({
    getParentRoute: () => parent,
    path: paths.room("$sessionId"),
    component: SignedInRoom,
  }),
];
