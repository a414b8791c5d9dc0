import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { useTranslation } from "react-i18next";
import { Tile } from "./Tile.tsx";
import { VideoTrack } from "./VideoTrack.tsx";

type SelfTileProps = {
  readonly name: string;
  readonly staff: boolean;
  readonly own: LiveSnapshot["own"];
  readonly speaking: boolean;
};

/** The person's own picture, as in a mirror. */
export function SelfTile({ name, staff, own, speaking }: SelfTileProps) {
  const { t } = useTranslation("live");
  return (
    <Tile
      name={name}
      label={t("tile.you", { name })}
      staff={staff}
      muted={own.mic.state !== "on"}
      speaking={speaking}
      picture={own.camera.track && <VideoTrack track={own.camera.track} mirrored />}
    />
  );
}
