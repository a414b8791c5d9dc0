import type { LiveState, Participant } from "./liveState.ts";
import type { Marks } from "./sections.ts";

const maxTries = 5;
const blockMs = 15 * 60_000;

type Tries = Marks["passcode"];

/** Has this person yet to give the passcode? Staff never have to. */
export const lacksPasscode = ({ session }: LiveState, { staff, marks }: Participant): boolean =>
  !staff && !marks.passesByRole && session.door.passcode !== null && !marks.passcode.given;

type Guess = { readonly isRight: boolean; readonly now: Date };

/** What is known of somebody after a try. After five wrong ones nothing is heard from them for a while. */
export function tried(one: Participant, { isRight, now }: Guess): Participant {
  const { passcode } = one.marks;
  if (isBlocked(passcode, now)) return one;
  return noted(
    one,
    isRight ? { given: true, tries: 0, blockedUntil: null } : missed(passcode, now),
  );
}

function missed({ tries, blockedUntil }: Tries, now: Date): Tries {
  const count = (blockedUntil === null ? tries : 0) + 1;
  const until = new Date(now.getTime() + blockMs).toISOString();
  return { given: false, tries: count, blockedUntil: count >= maxTries ? until : null };
}

const isBlocked = ({ blockedUntil }: Tries, now: Date): boolean =>
  blockedUntil !== null && now < new Date(blockedUntil);

/** How often this person may still try before they have to wait. */
export function triesLeft({ marks }: Participant, now: Date): number {
  const { tries, blockedUntil } = marks.passcode;
  if (isBlocked(marks.passcode, now)) return 0;
  return maxTries - (blockedUntil === null ? tries : 0);
}

/** A new passcode is asked of everybody who is not in. */
export const askedAnew = (one: Participant): Participant =>
  one.state === "admitted" ? one : noted(one, { ...one.marks.passcode, given: false });

const noted = (one: Participant, passcode: Tries): Participant => ({
  ...one,
  marks: { ...one.marks, passcode },
});
