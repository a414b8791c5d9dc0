import { conflict, notFound } from "@hearth/contracts/errors";
import type { Shown } from "@hearth/contracts/live/tools";
import { mustBeLive } from "./lifecycle.ts";
import { changeSession, type LiveState, type Participant } from "./liveState.ts";
import { inside, whereHeard } from "./table.ts";

const withShown = (state: LiveState, shown: LiveState["session"]["tools"]["shown"]): LiveState =>
  changeSession(state, { tools: { ...state.session.tools, shown } });

const insider = (state: LiveState, participantId: string) =>
  inside(state).find((one) => one.participantId === participantId);

/** Shows a client's work in the room where they are together with who shows it; what was shown before is not any more. */
export function showWork(state: LiveState, by: Participant, shown: Shown): LiveState {
  mustBeLive(state);
  const owner = insider(state, shown.participantId);
  const room = whereHeard(state, by);
  if (!owner || whereHeard(state, owner) !== room)
    throw conflict("They are not in this room: it is shown where they are");
  const { participantId, showingId } = shown;
  return withShown(state, { participantId, showingId, room });
}

type Hiding = { readonly participantId: string | null; readonly leads: boolean };

/** Nobody sees it any more. For all but who leads and the client whose it is, there is nothing to hide. */
export function hideWork(state: LiveState, { participantId, leads }: Hiding): LiveState {
  const { shown } = state.session.tools;
  if (!leads && shown?.participantId !== participantId) throw notFound("Shown work");
  return shown === null ? state : withShown(state, null);
}

/** What of it somebody is told: the id, in that room, while the client whose it is stands there too. */
export function shownTo(state: LiveState, me: Participant): Shown | null {
  const { shown } = state.session.tools;
  const owner = shown && insider(state, shown.participantId);
  if (!owner || whereHeard(state, owner) !== shown.room) return null;
  if (whereHeard(state, me) !== shown.room) return null;
  return { showingId: shown.showingId, participantId: shown.participantId };
}
