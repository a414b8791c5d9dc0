import type { sessions } from "@hearth/contracts/sessions";
import { notFound } from "@hearth/contracts/errors";
import { leads } from "../../domain/leading.ts";
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

/** By sign-in a person comes in the role of their membership; a seat never leads. */
function arriving({ actor, role, state }: Asked) {
  if (actor.kind === "service") throw notFound("Session");
  const { personId } = actor;
  if (actor.kind === "signIn") {
    const own = { personId, role: role ?? actor.role, staff: leads(role, state.session.kind) };
    return { ...own, credential: actor.signIn, secondDevice: false };
  }
  const { secondDevice, seat: credential } = actor;
  return { personId, role: actor.role, staff: false, credential, secondDevice };
}

const personOf = (actor: Asked["actor"]) => (actor.kind === "service" ? "" : actor.personId);
