import type { Asked } from "../liveCommand.ts";

/** The place in the session of who asks; null for staff who lead it and have not come in. */
export function byWhom({ state, actor }: Asked): string | null {
  const personId = actor.kind === "service" ? null : actor.personId;
  return state.participants.find((one) => one.personId === personId)?.participantId ?? null;
}
