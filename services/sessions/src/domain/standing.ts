import type { ParticipantState } from "@hearth/contracts/live";
import type { LiveState, Participant } from "./liveState.ts";
import { placeOf } from "./placeOf.ts";
import type { Marks } from "./sections.ts";

/** The participant in another state. Who is let in is past the door, with all that was said there. */
export function into(
  live: LiveState,
  one: Participant,
  { state, now }: { readonly state: ParticipantState; readonly now: Date },
): Participant {
  if (state !== "admitted")
    return { ...one, state, visit: null, marks: calm(one.marks), since: now };
  const admittedAt = one.admittedAt ?? now;
  return {
    ...one,
    state,
    room: placeOf(live, one),
    marks: past(one.marks),
    admittedAt,
    since: now,
  };
}

/** Whoever is not in the room holds up no hand in it. */
const calm = (marks: Marks): Marks => ({
  ...marks,
  hand: null,
  reaction: null,
  help: null,
  askedToSpeak: null,
  awaySince: null,
});

const past = (marks: Marks): Marks => ({
  ...marks,
  awaySince: null,
  passcode: { given: true, tries: 0, blockedUntil: null },
  secondDevice: false,
  sentBack: false,
  doorMessages: [],
});
