import { conflict, notFound } from "@hearth/contracts/errors";
import type { DeviceReport } from "@hearth/contracts/live/door";
import { mustBeLive, mustBeNear, mustNotBeOver } from "./lifecycle.ts";
import { changePeople, type LiveState, type Participant, participantOf } from "./liveState.ts";
import { lacksPasscode } from "./passcode.ts";
import { isMember } from "./parts.ts";
import { freePlaces, hasPlace, isFull } from "./places.ts";
import { present } from "./presence.ts";
import { noMarks } from "./sections.ts";
import { into } from "./standing.ts";

/** Somebody at the door. Nobody has to let in who leads the group (`staff`), nor other staff once it is open. */
export type Arrival = Pick<
  Participant,
  "personId" | "displayName" | "role" | "staff" | "credential"
> & {
  readonly participantId: string;
  /** The link was used in another browser before: it may have been passed on. */
  readonly secondDevice: boolean;
  readonly passesByRole: boolean;
  readonly report: DeviceReport | null;
  readonly now: Date;
};

/** Comes to the door, for the first time or again. Who was in is in again, in the same room. */
export function enter(state: LiveState, arrival: Arrival): LiveState {
  if (arrival.staff) mustNotBeOver(state, arrival.now);
  else mustBeNear(state, arrival.now);
  const known = state.participants.find(({ personId }) => personId === arrival.personId);
  if (known)
    return changePeople(state, (one) => (one === known ? again(state, one, arrival) : one));
  const one = newcomer(arrival);
  const placed = passes(state, one)
    ? into(state, one, { state: "admitted", now: arrival.now })
    : one;
  return { ...state, participants: [...state.participants, placed] };
}

const newcomer = ({
  now,
  secondDevice,
  passesByRole,
  report,
  ...person
}: Arrival): Participant => ({
  ...person,
  state: "lobby",
  room: null,
  visit: null,
  marks: { ...noMarks, secondDevice, passesByRole, report },
  whereabouts: null,
  since: now,
  admittedAt: null,
  enteredAt: now,
});

function again(state: LiveState, former: Participant, arrival: Arrival): Participant {
  if (!arrival.staff && isShutOut(former, arrival)) return former;
  const { now } = arrival;
  const came = cameAs(former, arrival);
  const to = passes(state, came) ? "admitted" : "lobby";
  if (to !== former.state) return { ...into(state, came, { state: to, now }), enteredAt: now };
  return sameArrival(former, came) ? former : { ...came, enteredAt: now };
}

/** Whoever comes by another device than before is to be looked at again, once for each. */
function cameAs(former: Participant, arrival: Arrival): Participant {
  const { displayName, role, staff, credential, passesByRole, report } = arrival;
  const isOtherDevice = arrival.secondDevice && credential !== former.credential;
  const isKnown = former.state !== "removed" && !isOtherDevice;
  const marks = {
    ...former.marks,
    secondDevice: isOtherDevice || former.marks.secondDevice,
    passesByRole,
    report: report ?? former.marks.report,
  };
  const admittedAt = isKnown ? former.admittedAt : null;
  return { ...former, displayName, role, staff, credential, marks, admittedAt };
}

/** Refused or removed by staff: until they lift it. Removed with the link: until another one leads here. */
const isShutOut = ({ state, marks, credential }: Participant, arrival: Arrival): boolean =>
  state === "refused" ||
  (state === "removed" && (marks.removal !== null || credential === arrival.credential));

const sameArrival = (a: Participant, b: Participant): boolean =>
  a.displayName === b.displayName &&
  a.role === b.role &&
  a.staff === b.staff &&
  a.credential === b.credential &&
  JSON.stringify(a.marks) === JSON.stringify(b.marks);

/** Does nobody have to let this person in? Staff by role; who was in before; and all others where nobody waits. */
const passes = (state: LiveState, one: Participant): boolean =>
  one.staff ||
  isOnDuty(state, one) ||
  ((one.admittedAt !== null || isWelcome(state, one)) && hasPlace(state, one));

/** Staff who do not lead come in once it is open, unless who leads sent them back. */
const isOnDuty = ({ session }: LiveState, { marks }: Participant): boolean =>
  session.phase === "live" && marks.passesByRole && !marks.sentBack;

/** Lets in the staff who came before the opening. */
export const admitOnDuty = (state: LiveState, now: Date): LiveState =>
  changePeople(state, (one) =>
    one.state === "lobby" && isOnDuty(state, one)
      ? into(state, one, { state: "admitted", now })
      : one,
  );

/** Without a waiting room who comes to an open session is in: never without staff there, nor without the passcode. */
export const isWelcome = (state: LiveState, one: Participant): boolean =>
  state.session.phase === "live" &&
  !state.session.door.waitingRoom &&
  present(state).some(({ staff }) => staff) &&
  hasGivenAll(state, one) &&
  !one.marks.sentBack &&
  hasPlace(state, one);

/** Nothing that the door asks for is missing. */
const hasGivenAll = (state: LiveState, one: Participant): boolean =>
  !lacksPasscode(state, one) && !one.marks.secondDevice;

/** Lets these people in. Who is in already, or went away meanwhile, stays as they are. */
export function admit(state: LiveState, participantIds: readonly string[], now: Date): LiveState {
  mustBeLive(state);
  if (participantIds.some((id) => !participantOf(state, id))) throw notFound("Participant");
  const comes = (one: Participant) =>
    participantIds.includes(one.participantId) && ["lobby", "refused"].includes(one.state);
  const coming = state.participants.filter((one) => comes(one) && isMember(one));
  if (coming.length > Math.max(0, freePlaces(state))) throw isFull();
  return placesFirst(state, state.participants.filter(comes)).reduce(
    (next, one) =>
      changePeople(next, (other) =>
        other === one ? into(next, one, { state: "admitted", now }) : other,
      ),
    state,
  );
}

/** Each is placed beside those who came in before: who has a room of their own goes ahead of who follows a partner. */
function placesFirst({ session }: LiveState, people: readonly Participant[]): Participant[] {
  const has = ({ personId }: Participant) => personId in session.breakouts.assigned;
  return [...people.filter(has), ...people.filter((one) => !has(one))];
}

/** Lets in who has given what the door asks for, longest waiting first, as far as there are places. */
export function admitAll(state: LiveState, now: Date): LiveState {
  mustBeLive(state);
  const ready = waiting(state).filter((one) => hasGivenAll(state, one));
  const members = ready.filter(isMember).slice(0, Math.max(0, freePlaces(state)));
  const first = ready.filter((one) => !isMember(one) || members.includes(one));
  if (ready.length > 0 && first.length === 0) throw isFull();
  const ids = first.map(({ participantId }) => participantId);
  return admit(state, ids, now);
}

/** Who waits at the door, longest first. */
export const waiting = ({ participants }: LiveState): Participant[] =>
  participants
    .filter(({ state }) => state === "lobby")
    .toSorted((a, b) => a.since.getTime() - b.since.getTime());

/** Sends somebody away from the door. */
export function refuse(state: LiveState, participantId: string, now: Date): LiveState {
  mustNotBeOver(state, now);
  const one = participantOf(state, participantId);
  if (!one) throw notFound("Participant");
  if (one.state === "admitted") throw conflict("This person is in the session already");
  if (one.state !== "lobby") return state;
  return changePeople(state, (other) =>
    other === one ? into(state, one, { state: "refused", now }) : other,
  );
}

export type Departure = {
  readonly is: (participant: Participant) => boolean;
  /** `left` may come back as they please; `removed` only by another way. */
  readonly as: "left" | "removed";
  readonly now: Date;
};

/** Takes people out of the session: neither in a room nor at the door any more. */
export function depart(state: LiveState, { is, as, now }: Departure): LiveState {
  if (state.session.phase === "ended") return state;
  const present = (one: Participant) => one.state === "admitted" || one.state === "lobby";
  const goes = (one: Participant) => present(one) || (as === "removed" && one.state === "left");
  return changePeople(state, (one) =>
    goes(one) && is(one) ? into(state, one, { state: as, now }) : one,
  );
}
