import type { Actor, PersonActor } from "@hearth/contracts/actor";

/** Who asks, if it is a person. */
export const personOf = (actor: Actor): PersonActor | null =>
  actor.kind === "service" ? null : actor;
