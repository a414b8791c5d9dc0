import type { Music } from "@hearth/contracts/live/tools";
import { useEffect, useRef, useState } from "react";
import type { Playing } from "./playMusic.ts";

type Wanted = {
  /** Null while this person is to hear none: then nothing of it is loaded. */
  readonly music: Music | null;
  readonly loudness: number;
  readonly offsetMs: number;
};

export type MusicState = "silent" | "starting" | "playing" | "waiting";

/** Plays the music of the room on this device. `waiting`: the browser wants a press first. */
export function useMusic({ music, loudness, offsetMs }: Wanted): MusicState {
  const [heard, setHeard] = useState<boolean | null>(null);
  const playing = useRef<Playing | null>(null);
  const now = useRef({ loudness, offsetMs });
  useEffect(() => {
    now.current = { loudness, offsetMs };
    playing.current?.setLoudness(loudness);
  }, [loudness, offsetMs]);
  const { piece, startedAt } = music ?? {};
  useEffect(() => {
    if (!piece || !startedAt) return;
    let isOver = false;
    const begin = async () => {
      const { playMusic } = await import("./playMusic.ts");
      if (isOver) return;
      playing.current = playMusic({
        music: { piece, startedAt },
        serverNow: () => Date.now() + now.current.offsetMs,
        changed: setHeard,
      });
      playing.current.setLoudness(now.current.loudness);
    };
    // A device that can't load or play it is in the group all the same.
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      playing.current?.close();
      playing.current = null;
      setHeard(null);
    };
  }, [piece, startedAt]);
  if (!music) return "silent";
  if (heard === null) return "starting";
  return heard ? "playing" : "waiting";
}
