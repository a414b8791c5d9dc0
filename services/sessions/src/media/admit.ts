import type { Call } from "@hearth/bus/types";
import { notFound, stale } from "@hearth/contracts/errors";
import type { LiveSession } from "./LiveSession.ts";
import type { Sessions } from "./Sessions.ts";

type About = { readonly sessionId: string; readonly participantId: string };

/**
 * The session in which this participant is the one who asks. That it is not here, that they are not in it and that they
 * are somebody else are one answer.
 */
export function admit(sessions: Sessions, about: About, { actor, envelope }: Call): LiveSession {
  const session = sessions.find(about.sessionId)?.session;
  if (!session || !isTheirs(session, about.participantId, actor)) throw notFound("Session");
  if (envelope.epoch !== session.named.epoch) throw stale("Session");
  session.noticed(about.participantId);
  return session;
}

/** The same for looking only: an answer that carries its epoch can't be mistaken. */
export const admitToLook = (sessions: Sessions, about: About, { actor, envelope }: Call) => {
  const epoch = envelope.epoch ?? sessions.find(about.sessionId)?.session.named.epoch;
  return admit(sessions, about, { actor, envelope: { ...envelope, epoch } });
};

function isTheirs(session: LiveSession, participantId: string, actor: Call["actor"]): boolean {
  if (actor.kind === "service" || actor.tenant !== session.named.tenant) return false;
  if (actor.kind === "seat" && actor.sessionId !== session.named.sessionId) return false;
  return session.orders.isOf(participantId, actor.personId);
}

/** Control alone gives orders, and only for sessions of the tenant it speaks for. */
export function mustBeControl({ actor }: Call, tenant?: string): void {
  const isControl = actor.kind === "service" && actor.service === "sessions";
  if (!isControl || (tenant !== undefined && actor.tenant !== tenant)) throw notFound("Session");
}

/** Figures are for a service of the tenant and for staff of the session. */
export function admitToFigures(sessions: Sessions, sessionId: string, { actor }: Call) {
  const session = sessions.find(sessionId)?.session;
  if (session?.named.tenant !== actor.tenant) throw notFound("Session");
  if (actor.kind !== "service" && !session.orders.isStaff(actor.personId))
    throw notFound("Session");
  return session;
}
