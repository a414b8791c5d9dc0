import { useEffect, useMemo, useState } from "react";
import type { LiveStatus } from "@hearth/media-client/snapshot";
import type { SeatStay } from "../../lib/seatStay.ts";
import type { LiveSession } from "./liveSession.ts";

type Leaving = {
  /** The session, whose `leave` also ends this browser's stay. */
  readonly session: LiveSession;
  /** When the person pressed Leave; null when they did not, or came back. */
  readonly leftAt: number | null;
};

const letGo = (seat: SeatStay | null) => seat?.leave().catch(() => undefined);

/** Who came by a link and leaves, or is there at the end, leaves nothing behind in this browser. */
export function useLeaving(session: LiveSession, seat: SeatStay | null): Leaving {
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const leaving = useMemo<LiveSession>(
    () => ({
      ...session,
      leave: async () => {
        if (seat) setLeftAt(Date.now());
        await Promise.all([session.leave(), letGo(seat)]);
      },
      again: () => {
        setLeftAt(null);
        session.again();
      },
    }),
    [session, seat],
  );
  return { session: leaving, leftAt };
}

/** The end of a session is the end of the stay. */
export function useEndOfStay(status: LiveStatus | undefined, seat: SeatStay | null): void {
  const isEnded = status === "ended";
  useEffect(() => {
    if (isEnded) void letGo(seat);
  }, [isEnded, seat]);
}
