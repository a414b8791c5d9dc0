import { z } from "zod";

/** An actor as a signed token that lives for seconds. The gateway makes those of people, a service its own. */
export const SignedActor = z.string().brand<"SignedActor">();
export type SignedActor = z.infer<typeof SignedActor>;

/** What travels with a request, in its headers. The body is data only. */
export const Envelope = z.object({
  tenant: z.uuid(),
  actor: SignedActor,
  requestId: z.uuid(),
  traceparent: z.string().optional(),
  idempotencyKey: z.uuid().optional(),
  /** Of a live command: the epoch of the session that its sender knows. An older one is `stale`. */
  epoch: z.coerce.number().int().nonnegative().optional(),
  /** What is left of the request's one deadline, in milliseconds. */
  budgetMs: z.coerce.number().int().positive().optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** What travels with a `door` request: nobody is known yet. */
export const DoorEnvelope = Envelope.pick({ requestId: true, traceparent: true, budgetMs: true });
export type DoorEnvelope = z.infer<typeof DoorEnvelope>;

/** What travels with a fact. `producerSeq` has no gaps, so a reader can tell that one is missing. */
export const FactHeaders = z.object({
  id: z.uuid(),
  tenant: z.uuid(),
  aggregateId: z.uuid(),
  producerSeq: z.coerce.number().int().positive(),
  occurredAt: z.iso.datetime(),
  traceparent: z.string().optional(),
});
export type FactHeaders = Readonly<z.infer<typeof FactHeaders>>;
export type Fact<Data> = FactHeaders & { readonly data: Data };
