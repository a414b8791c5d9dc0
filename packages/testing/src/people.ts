import { randomUUID } from "node:crypto";
import type { SeatActor, ServiceActor, SignInActor } from "@hearth/contracts/actor";

/** Somebody signed in; what the test does not say is filled in. */
export const anActor = (changes: Partial<SignInActor> = {}): SignInActor => ({
  kind: "signIn",
  tenant: randomUUID(),
  personId: randomUUID(),
  role: "client",
  signIn: randomUUID(),
  purpose: "treatment",
  ...changes,
});

/** Somebody who came by a personal link. */
export const aSeat = (changes: Partial<SeatActor> = {}): SeatActor => ({
  kind: "seat",
  tenant: randomUUID(),
  personId: randomUUID(),
  role: "client",
  seat: randomUUID(),
  sessionId: randomUUID(),
  secondDevice: false,
  purpose: "treatment",
  ...changes,
});

/** A service acting by itself. */
export const aServiceActor = (changes: Partial<ServiceActor> = {}): ServiceActor => ({
  kind: "service",
  tenant: randomUUID(),
  service: "seed",
  cause: "test",
  purpose: "operations",
  ...changes,
});
