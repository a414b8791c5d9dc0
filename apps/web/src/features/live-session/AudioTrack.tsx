import { useEffect, useRef } from "react";
import { noteBlocked, onUnblock } from "./soundGate.ts";

/** Somebody's voice. Where the browser wants a press first, the page asks for it. */
export function AudioTrack({ track }: { readonly track: MediaStreamTrack }) {
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    const play = () => {
      element.play().catch((fault: unknown) => {
        if (fault instanceof Error && fault.name === "NotAllowedError") noteBlocked(true);
      });
    };
    play();
    return onUnblock(play);
  }, [track]);
  // A live voice has no captions to give; a captioner's text comes beside the grid.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={audio} autoPlay />;
}
