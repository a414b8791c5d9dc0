import type { LiveStatus, OverStatus } from "@hearth/media-client/snapshot";
import { Spinner } from "@hearth/ui/Spinner";
import { useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { SeatStay } from "../../lib/seatStay.ts";
import { WaitingPage } from "./arriving/index.ts";
import { liveSession } from "./liveSession.ts";
import { OverPage } from "./OverPage.tsx";
import { Room } from "./Room.tsx";
import { useEndOfStay, useLeaving } from "./useLeaving.ts";

export type LiveRoomPageProps = {
  readonly sessionId: string;
  /** The name that others see, as the person confirmed it. */
  readonly displayName: string;
  /** Of who came by a personal link, without an account. */
  readonly seat: SeatStay | null;
};

const over: readonly LiveStatus[] = ["refused", "left", "ended", "superseded", "revoked", "failed"];
const isOver = (status: LiveStatus): status is OverStatus => over.includes(status);

/** A live session, from the waiting room to its end. */
export function LiveRoomPage({ sessionId, displayName, seat }: LiveRoomPageProps) {
  const live = useMemo(() => liveSession(sessionId, displayName), [sessionId, displayName]);
  const { session, leftAt } = useLeaving(live, seat);
  const snapshot = useSyncExternalStore(live.subscribe, live.getSnapshot);
  useEndOfStay(snapshot?.status, seat);
  if (snapshot && isOver(snapshot.status)) {
    const over = { status: snapshot.status, snapshot, seat, leftAt };
    return <OverPage {...over} again={session.again} />;
  }
  if (!snapshot?.view) return <Coming />;
  const { phase, me } = snapshot.view;
  if (phase === "live" && me.state === "admitted") {
    return <Room snapshot={snapshot} session={session} />;
  }
  return <WaitingPage snapshot={snapshot} session={session} />;
}

function Coming() {
  const { t } = useTranslation("live");
  return (
    <main className="grid min-h-dvh place-items-center">
      <p role="status" className="grid justify-items-center gap-4 text-lg">
        <Spinner label="" />
        {t("coming")}
      </p>
    </main>
  );
}
