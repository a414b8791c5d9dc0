import type { Asked, LiveCommand } from "../liveCommand.ts";
import type { Step } from "../../domain/putOut.ts";

type Chance = Parameters<LiveCommand<unknown, unknown>["decide"]>[2];

/** About whom, and who of staff does it: their place in the session, where they have one. */
export function stepOf(
  { participantId }: { readonly participantId: string },
  { state, actor }: Asked,
  { now }: Pick<Chance, "now">,
): Step {
  const personId = actor.kind === "service" ? null : actor.personId;
  const by = state.participants.find((one) => one.personId === personId)?.participantId ?? null;
  return { participantId, by, now };
}
