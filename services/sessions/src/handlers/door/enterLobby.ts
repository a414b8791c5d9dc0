import type { sessions } from "@hearth/contracts/sessions";
import { notFound } from "@hearth/contracts/errors";
import { leads } from "../../domain/leading.ts";
import { passesByRole } from "../../domain/parts.ts";
import { enter } from "../../domain/people.ts";
import { viewFor } from "../../domain/view.ts";
import { admitted } from "./admit.ts";
import { type Asked, type LiveOf, membersOnly } from "../liveCommand.ts";

export const enterLobby: LiveOf<typeof sessions.rpc.enterLobby> = {
  allow: membersOnly,
  decide: ({ displayName, report }, asked, { now, newId }) =>
    enter(asked.state, { ...arriving(asked), displayName, report, participantId: newId, now }),
  answer: ({ next }, { actor }, now) => {
    const personId = personOf(actor);
    const me = next.participants.find((one) => one.personId === personId);
    const view = me && viewFor(next, me.participantId, now);
    if (!view) throw notFound("Session");
    return view;
  },
  facts: admitted,
};

/** By sign-in a person comes in the role of their membership; a seat never leads, and waits whatever its role is. */
function arriving({ actor, role, state }: Asked) {
  if (actor.kind === "service") throw notFound("Session");
  const { personId } = actor;
  if (actor.kind === "signIn") {
    const own = { personId, role: role ?? actor.role, staff: leads(role, state.session.kind) };
    const way = { credential: actor.signIn, secondDevice: false, passesByRole: passesByRole(role) };
    return { ...own, ...way };
  }
  const { secondDevice, seat: credential } = actor;
  const own = { personId, role: actor.role, staff: false };
  return { ...own, credential, secondDevice, passesByRole: false };
}

const personOf = (actor: Asked["actor"]) => (actor.kind === "service" ? "" : actor.personId);
