import { randomUUID } from "node:crypto";
import type { SignActor } from "@hearth/bus/actor";
import { traceparentNow } from "@hearth/bus/trace";
import type { ServiceName } from "@hearth/contracts/actor";
import type { Envelope } from "@hearth/contracts/envelope";

/** An envelope in which a service asks by itself. `cause` names the job, fact or command behind it. */
export type ServiceEnvelope = (
  tenant: string,
  cause: string,
  idempotencyKey?: string,
) => Promise<Envelope>;

export const serviceEnvelope =
  (service: ServiceName, sign: SignActor): ServiceEnvelope =>
  async (tenant, cause, idempotencyKey = randomUUID()) => {
    const actor = { kind: "service", tenant, service, cause, purpose: "operations" } as const;
    const traceparent = traceparentNow();
    return {
      tenant,
      actor: await sign(actor),
      requestId: randomUUID(),
      idempotencyKey,
      ...(traceparent === undefined ? {} : { traceparent }),
    };
  };
