import { VideoOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** The own picture as in a mirror; it is seen here and nowhere else. */
export function Preview({ track }: { readonly track: MediaStreamTrack | null }) {
  const { t } = useTranslation("devices");
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = track && new MediaStream([track]);
  }, [track]);
  return (
    <div className="relative aspect-video overflow-hidden rounded-card border border-line bg-sunken">
      <video
        ref={video}
        aria-label={t("preview")}
        autoPlay
        playsInline
        muted
        hidden={!track}
        className="size-full -scale-x-100 object-cover"
      />
      {!track && (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-2 text-muted">
          <VideoOff aria-hidden className="size-8" />
          <span>{t("noPicture")}</span>
        </div>
      )}
    </div>
  );
}
