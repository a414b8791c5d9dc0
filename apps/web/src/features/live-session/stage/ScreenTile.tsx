import { screenTile } from "@hearth/media-client/tileReports";
import { useTranslation } from "react-i18next";
import { VideoTrack } from "../VideoTrack.tsx";

type ScreenTileProps = {
  readonly participantId: string;
  readonly name: string;
  readonly track: MediaStreamTrack;
};

/** Somebody's shared screen, whole: nothing of it is cut off. */
export function ScreenTile({ participantId, name, track }: ScreenTileProps) {
  const { t } = useTranslation("live");
  return (
    <figure
      aria-label={t("stage.screenOf", { name })}
      data-tile={screenTile(participantId)}
      className="relative size-full overflow-hidden rounded-card bg-black"
    >
      <VideoTrack track={track} fit="contain" />
      <figcaption className="absolute bottom-1.5 start-1.5 rounded-lg bg-black/70 px-2 py-0.5 text-sm font-medium text-white">
        {t("stage.screenOf", { name })}
      </figcaption>
    </figure>
  );
}
