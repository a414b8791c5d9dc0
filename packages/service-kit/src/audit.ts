import { trace } from "@opentelemetry/api";
import type { Actor } from "@hearth/contracts/actor";
import type { AppError } from "@hearth/contracts/errors";
import type { Sql } from "./database.ts";

/** What a handler may say of its request besides whose record it was. Codes and ids, never words. */
export type AuditDetails = {
  readonly objectType?: string;
  readonly objectId?: string;
  readonly dataClass?: string;
  readonly category?: string;
  readonly consentId?: string;
  readonly relationshipId?: string;
  readonly resultCount?: number;
  readonly authMethod?: string;
  readonly network?: string;
  readonly userAgent?: string;
};

export type AuditEntry = {
  readonly action: string;
  readonly requestId: string;
  /** Null at a door. */
  readonly actor: Actor | null;
  readonly decision: "permit" | "deny" | "break-glass";
  readonly reason?: string | undefined;
  readonly patients?: readonly string[];
  readonly details?: AuditDetails;
};

/** Writes one line into the record of who did, read or was refused what. If it can't be written, the request fails. */
export async function audit(tx: Sql, entry: AuditEntry): Promise<void> {
  const { details = {}, patients = [], reason, action, decision, requestId } = entry;
  const row = { ...details, ...whoOf(entry.actor), action, decision, requestId, patients, reason };
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  await tx.$executeRaw`
    INSERT INTO "Audit" ("action", "decision", "reason", "requestId", "traceId", "patients", "actorKind", "actorPerson",
      "actorRole", "actorService", "cause", "authSession", "authMethod", "purpose", "objectType", "objectId",
      "dataClass", "category", "consentId", "relationshipId", "resultCount", "network", "userAgent")
    SELECT "action", "decision", "reason", "requestId", "traceId", "patients", "actorKind", "actorPerson",
      "actorRole", "actorService", "cause", "authSession", "authMethod", "purpose", "objectType", "objectId",
      "dataClass", "category", "consentId", "relationshipId", "resultCount", "network", "userAgent" FROM jsonb_populate_record(NULL::"Audit", ${JSON.stringify({ ...row, traceId })}::jsonb)`;
}

function whoOf(actor: Actor | null) {
  if (!actor) return { actorKind: "door" };
  const { kind: actorKind, purpose } = actor;
  if (actor.kind === "service")
    return { actorKind, purpose, actorService: actor.service, cause: actor.cause };
  const { personId: actorPerson, role: actorRole } = actor;
  const authSession = actor.kind === "signIn" ? actor.signIn : actor.seat;
  return { actorKind, purpose, actorPerson, actorRole, authSession };
}

const refusals = new Set([
  "unauthenticated",
  "step_up_required",
  "forbidden",
  "not_found",
  "locked",
]);

/** Whether a failure says "you may not": such a one is written down, and others only fail. */
export const isRefusal = ({ code }: AppError): boolean => refusals.has(code);
