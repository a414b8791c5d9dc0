import type { ControlView } from "@hearth/contracts/live";
import type { Participant } from "@hearth/media-client/participants";

type Heard = {
  readonly participants: readonly Pick<Participant, "participantId">[];
  readonly breakout: Pick<NonNullable<ControlView["breakout"]>, "speakingToAll"> | null;
};

const lowered = 0.2;

/** How loud a voice is, 0 to 1: while somebody speaks to all rooms, everybody else is lowered. */
export function loudnessOf(participantId: string, { participants, breakout }: Heard): number {
  const voices = breakout?.speakingToAll ?? [];
  const isSpokenTo = participants.some((one) => voices.includes(one.participantId));
  return isSpokenTo && !voices.includes(participantId) ? lowered : 1;
}
