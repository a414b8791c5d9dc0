import type { LiveSnapshot } from "@hearth/media-client/snapshot";
import { useTranslation } from "react-i18next";
import { Tile, type TileProps } from "./Tile.tsx";
import { VideoTrack } from "./VideoTrack.tsx";

type SelfTileProps = {
  readonly name: string;
  readonly staff: boolean;
  readonly own: Pick<LiveSnapshot["own"], "mic" | "camera">;
  readonly speaking: boolean;
} & Pick<TileProps, "away" | "hand" | "reaction" | "offsetMs" | "quality">;

/** The person's own picture, as in a mirror. */
export function SelfTile({ name, staff, own, speaking, ...shown }: SelfTileProps) {
  const { t } = useTranslation("live");
  return (
    <Tile
      {...shown}
      name={name}
      label={t("tile.you", { name })}
      staff={staff}
      muted={own.mic.state !== "on"}
      speaking={speaking}
      picture={own.camera.track && <VideoTrack track={own.camera.track} mirrored />}
    />
  );
}
