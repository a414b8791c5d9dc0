import type { Reaction } from "@hearth/contracts/live/floor";
import type { Participant } from "@hearth/media-client/participants";
import { memo } from "react";
import { EmergencyButton } from "../arriving/index.ts";
import { Tile } from "../Tile.tsx";
import { VideoTrack } from "../VideoTrack.tsx";
import { PinButton } from "./PinButton.tsx";

type ParticipantTileProps = {
  readonly participant: Participant;
  readonly hand: boolean;
  readonly reaction: Reaction | null;
  readonly offsetMs: number;
  /** For who leads: the session in which this client can be looked up in an emergency; null for everybody else. */
  readonly lookUpIn: string | null;
  readonly isPinned: boolean;
  readonly onPin: (participantId: string | null) => void;
};

/** Somebody else: picture, or initials. The voice is apart. */
export const ParticipantTile = memo(function ParticipantTile(props: ParticipantTileProps) {
  const { participant, lookUpIn, isPinned, onPin, ...shown } = props;
  const { participantId, name, staff, mic, speaking, away, quality, video } = participant;
  return (
    <Tile
      {...shown}
      name={name}
      participantId={participantId}
      staff={staff}
      muted={!mic}
      speaking={speaking}
      away={away}
      quality={quality}
      picture={video && <VideoTrack track={video} />}
      tools={
        <>
          {lookUpIn !== null && (
            <EmergencyButton {...{ participantId, name }} sessionId={lookUpIn} />
          )}
          <PinButton
            name={name}
            isPinned={isPinned}
            onPress={() => onPin(isPinned ? null : participantId)}
          />
        </>
      }
    />
  );
});
