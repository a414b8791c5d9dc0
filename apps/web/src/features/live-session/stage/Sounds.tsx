import type { ControlView } from "@hearth/contracts/live";
import type { Participant } from "@hearth/media-client/participants";
import { AudioTrack } from "../AudioTrack.tsx";
import { loudnessOf } from "./loudness.ts";

type SoundsProps = {
  readonly participants: readonly Participant[];
  readonly breakout: ControlView["breakout"];
};

/** Every voice, apart from the pictures: turning a page or changing the view silences nobody. */
export const Sounds = ({ participants, breakout }: SoundsProps) =>
  participants.map(
    ({ participantId, audio }) =>
      audio && (
        <div key={participantId} data-voice={participantId} hidden>
          <AudioTrack
            track={audio}
            loudness={loudnessOf(participantId, { participants, breakout })}
          />
        </div>
      ),
  );
