import type { NetworkAnswer } from "@hearth/media-client/networkVerdict";
import { useCallback, useEffect, useState } from "react";

type Check = { readonly attempt: number; readonly answer: NetworkAnswer };

/** The verdict on the network, tried once by itself and again when asked; null while it is being tried. */
export function useNetworkCheck(sessionId: string) {
  const [attempt, setAttempt] = useState(0);
  const [check, setCheck] = useState<Check | null>(null);
  const again = useCallback(() => setAttempt((last) => last + 1), []);
  useEffect(() => {
    const going = new AbortController();
    void import("../live/checkNetwork.ts")
      .then(({ checkNetwork }) => checkNetwork(sessionId, going))
      .then((answer) => {
        if (!going.signal.aborted) setCheck({ attempt, answer });
      });
    return () => {
      going.abort();
    };
  }, [sessionId, attempt]);
  return { answer: check?.attempt === attempt ? check.answer : null, again };
}
