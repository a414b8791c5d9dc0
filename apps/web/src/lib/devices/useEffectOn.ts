import { type Applied, applied, type Effect, type EffectState } from "@hearth/media-client/effect";
import { useEffect, useState } from "react";

type Made = { readonly of: MediaStreamTrack; readonly result: Applied | null };

/** The track with the effect on it while one is wanted; the plain one before and without, none when it fails. */
export function useEffectOn(track: MediaStreamTrack | null, effect: Effect | null) {
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    if (!track || !effect) return;
    let result: Applied | null = null;
    let current = true;
    void applied(effect, track).then((done) => {
      result = done;
      if (current) setMade({ of: track, result });
      else result?.stop();
    });
    return () => {
      current = false;
      setMade(null);
      result?.stop();
    };
  }, [track, effect]);
  const wanted = effect ? track : null;
  const mine = made?.of === wanted ? made : null;
  return { track: mine ? (mine.result?.track ?? null) : track, state: stateOf(wanted, mine) };
}

function stateOf(wanted: MediaStreamTrack | null, made: Made | null): EffectState {
  if (!wanted) return "off";
  if (!made) return "starting";
  return made.result ? "on" : "failed";
}
