import { useEffect, useRef } from "react";

type VideoTrackProps = {
  readonly track: MediaStreamTrack;
  /** As in a mirror: the own picture. */
  readonly mirrored?: boolean;
  /** `contain` shows all of it, `cover` fills the tile. */
  readonly fit?: "cover" | "contain";
};

/** A moving picture without sound. */
export function VideoTrack({ track, mirrored = false, fit = "cover" }: VideoTrackProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      className={`absolute inset-0 size-full ${fit === "cover" ? "object-cover" : "object-contain"} ${mirrored ? "-scale-x-100" : ""}`}
    />
  );
}
