import type { Participant } from "@hearth/media-client/participants";
import { memo } from "react";
import { AudioTrack } from "./AudioTrack.tsx";
import { Tile } from "./Tile.tsx";
import { VideoTrack } from "./VideoTrack.tsx";

/** Somebody else: picture, or initials, and voice. */
export const ParticipantTile = memo(function ParticipantTile({
  participant,
}: {
  readonly participant: Participant;
}) {
  const { participantId, name, staff, mic, speaking, away, video, audio } = participant;
  return (
    <Tile
      name={name}
      participantId={participantId}
      staff={staff}
      muted={!mic}
      speaking={speaking}
      away={away}
      picture={video && <VideoTrack track={video} />}
      sound={audio && <AudioTrack track={audio} />}
    />
  );
});
