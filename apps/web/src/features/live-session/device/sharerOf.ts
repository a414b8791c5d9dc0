import type { Participant } from "@hearth/media-client/participants";

/** Who else shows a screen in this room; null for nobody. */
export const sharerOf = (participants: readonly Participant[]): string | null =>
  participants.find(({ screen }) => screen !== null)?.name ?? null;
