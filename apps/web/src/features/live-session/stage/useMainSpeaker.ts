import type { Participant } from "@hearth/media-client/participants";
import { useEffect, useReducer } from "react";
import { followSpeaker, type Heard, nobodyYet } from "./mainSpeaker.ts";

const lookMs = 250;

/** Whom the speaker view shows, followed calmly. */
export function useMainSpeaker(participants: readonly Participant[]): string | null {
  const [state, hear] = useReducer(followSpeaker, nobodyYet);
  const speaking = participants.find((one) => one.speaking)?.participantId ?? null;
  const ids = participants.map(({ participantId }) => participantId).join();
  useEffect(() => {
    const look = () => {
      const heard: Heard = { speaking, here: ids === "" ? [] : ids.split(","), now: Date.now() };
      hear(heard);
    };
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [speaking, ids]);
  return state.shown;
}
