import { headers, type MsgHdrs } from "@nats-io/nats-core";
import { DoorEnvelope, Envelope, FactHeaders } from "@hearth/contracts/envelope";

const envelopeNames = {
  tenant: "Tenant",
  actor: "Actor",
  requestId: "Request-Id",
  traceparent: "traceparent",
  idempotencyKey: "Idempotency-Key",
  epoch: "Epoch",
  budgetMs: "Budget-Ms",
} as const satisfies Record<keyof Envelope, string>;

const factNames = {
  id: "Nats-Msg-Id",
  tenant: "Tenant",
  aggregateId: "Aggregate-Id",
  producerSeq: "Producer-Seq",
  occurredAt: "Occurred-At",
  traceparent: "traceparent",
} as const satisfies Record<keyof FactHeaders, string>;

type Names = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number | undefined>>;

function write(names: Names, values: Values): MsgHdrs {
  const written = headers();
  for (const [key, name] of Object.entries(names)) {
    const value = values[key];
    if (value !== undefined) written.set(name, String(value));
  }
  return written;
}

function read(names: Names, from: MsgHdrs | undefined): Record<string, string> {
  const present = Object.entries(names).filter(([, name]) => from?.has(name));
  return Object.fromEntries(present.map(([key, name]) => [key, from?.get(name) ?? ""]));
}

export const envelopeHeaders = (envelope: DoorEnvelope) => write(envelopeNames, envelope);
export const readEnvelope = (from?: MsgHdrs) => Envelope.safeParse(read(envelopeNames, from));
export const readDoorEnvelope = (from?: MsgHdrs) =>
  DoorEnvelope.safeParse(read(envelopeNames, from));
export const factHeaders = (fact: FactHeaders) => write(factNames, fact);
export const readFactHeaders = (from?: MsgHdrs) => FactHeaders.parse(read(factNames, from));
