import { isReturnDue, returnToMain } from "../domain/breakouts.ts";
import { end, placeAnew as placed } from "../domain/lifecycle.ts";
import type { Participant } from "../domain/liveState.ts";
import { depart } from "../domain/people.ts";
import { notice as noticed } from "../domain/presence.ts";
import { openVisits } from "../domain/visits.ts";
import type { own } from "../ownContracts.ts";
import { ended } from "./session/endSession.ts";
import { done, type LiveOf, ourselvesOnly } from "./liveCommand.ts";

/** The time is up: everybody is back in main. */
export const returnDue: LiveOf<typeof own.returnDue> = {
  allow: ourselvesOnly,
  decide: (_input, { state }, { now }) => (isReturnDue(state, now) ? returnToMain(state) : state),
  answer: done,
};

/** Visitors have stood at the door for long enough: the room has read their names. */
export const visitDue: LiveOf<typeof own.visitDue> = {
  allow: ourselvesOnly,
  decide: (_input, { state }, { now }) => openVisits(state, now),
  answer: done,
};

/** Nobody ended it, and its time is long over. */
export const endDue: LiveOf<typeof own.endDue> = {
  allow: ourselvesOnly,
  decide: (_input, { state }, { now }) =>
    state.session.phase === "live" && state.session.autoEndAt <= now ? end(state, now) : state,
  answer: done,
  facts: ended,
};

/** The node is gone, or has lost it. Who comes second finds another epoch and changes nothing. */
export const placeAnew: LiveOf<typeof own.placeAnew> = {
  allow: ourselvesOnly,
  decide: ({ epoch }, { state }, chance) =>
    state.session.epoch === epoch ? placed(state, chance) : state,
  answer: done,
};

/** People have lost their connection for longer than a moment, or are back. */
export const notice: LiveOf<typeof own.notice> = {
  allow: ourselvesOnly,
  decide: ({ people }, { state }) =>
    state.session.phase === "live" ? noticed(state, people) : state,
  answer: done,
};

/** Somebody may not be here any more. */
export const takeOut: LiveOf<typeof own.takeOut> = {
  allow: ourselvesOnly,
  decide: ({ personId, credential, enteredBefore, as }, { state }, { now }) => {
    const is = (one: Participant) =>
      one.personId === personId &&
      (credential === null || one.credential === credential) &&
      (enteredBefore === null || one.enteredAt < new Date(enteredBefore));
    return depart(state, { is, as, now });
  },
  answer: done,
};
