import { useEffect, useRef } from "react";
import { playsAtSpeaker } from "../../lib/device/speaker.ts";
import { noteBlocked, onUnblock } from "./soundGate.ts";
import { playAt } from "./stage/playAt.ts";

type AudioTrackProps = {
  readonly track: MediaStreamTrack;
  /** 0 to 1: lowered while a voice speaks to all rooms. */
  readonly loudness?: number;
};

/** Somebody's voice. Where the browser wants a press first, the page asks for it. */
export function AudioTrack({ track, loudness = 1 }: AudioTrackProps) {
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
    // Something else took the sound, as a telephone call does.
    const paused = () => noteBlocked(true);
    element.addEventListener("pause", paused);
    const endings = [onUnblock(play), playsAtSpeaker(element)];
    return () => {
      element.removeEventListener("pause", paused);
      endings.forEach((end) => end());
    };
  }, [track]);
  useEffect(() => {
    const element = audio.current;
    return element ? playAt({ element, track }, loudness) : undefined;
  }, [track, loudness]);
  // A live voice has no captions to give; a captioner's text comes beside the grid.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={audio} autoPlay />;
}
