import { type LiveTold, liveSubject } from "@hearth/contracts/live";
import { subjectOf } from "@hearth/contracts/subject";
import type { LiveState } from "../domain/liveState.ts";
import { nodeFor } from "../domain/table.ts";
import { viewFor } from "../domain/view.ts";
import type { Parts } from "./parts.ts";

/** Tells everybody what they may know now. Who does not hear it finds out by asking. */
export function tellAll({ bus, now }: Pick<Parts, "bus" | "now">, state: LiveState): void {
  const { sessionId } = state.session;
  for (const one of state.participants) {
    const { participantId } = one;
    const view = viewFor(state, participantId, now());
    if (!view) continue;
    const told: LiveTold = { from: "control", nodeId: nodeFor(state.session, one), view };
    bus.tell(subjectOf(liveSubject, { sessionId, participantId }), told);
  }
}
