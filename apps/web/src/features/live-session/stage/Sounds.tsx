import type { Participant } from "@hearth/media-client/participants";
import { AudioTrack } from "../AudioTrack.tsx";

type SoundsProps = { readonly participants: readonly Participant[] };

/** Every voice, apart from the pictures: turning a page or changing the view silences nobody. */
export const Sounds = ({ participants }: SoundsProps) =>
  participants.map(
    ({ participantId, audio }) =>
      audio && (
        <div key={participantId} data-voice={participantId} hidden>
          <AudioTrack track={audio} />
        </div>
      ),
  );
