import type { Rules } from "@hearth/contracts/sessions/rules";
import { isPasscode } from "../../lib/rules/isPasscode.ts";
import { clockOf, dayOf, stretchFrom } from "../../lib/time/dates.ts";

/** What holds when the group begins, as it is being changed. */
export type RulesDraft = Pick<Rules, "version" | "locks" | "cameraRule" | "waitingRoom"> & {
  /** The hour and minute that who waits is told; empty for none. */
  readonly clock: string;
  /** A new one; empty leaves what there is. */
  readonly passcode: string;
  readonly takesPasscodeAway: boolean;
};

/** When the session is planned to start, and in which zone its clock is read. */
export type Start = { readonly startsAt: string; readonly timeZone: string };

export const draftOf = (rules: Rules, { timeZone }: Start): RulesDraft => ({
  version: rules.version,
  locks: rules.locks,
  cameraRule: rules.cameraRule,
  waitingRoom: rules.waitingRoom,
  clock: rules.expectedAt === null ? "" : clockOf(rules.expectedAt, timeZone),
  passcode: "",
  takesPasscodeAway: false,
});

/** Whether saving would change anything. */
export const isChanged = (draft: RulesDraft, rules: Rules, start: Start): boolean =>
  JSON.stringify({ ...draft, version: 0 }) !==
  JSON.stringify({ ...draftOf(rules, start), version: 0 });

/** A passcode that is written is long enough to be one. */
export const isComplete = ({ passcode }: RulesDraft): boolean =>
  passcode === "" || isPasscode(passcode);

/** What is sent of it. */
export function choiceIn(draft: RulesDraft, { startsAt, timeZone }: Start) {
  const { clock, passcode, takesPasscodeAway, ...chosen } = draft;
  const day = dayOf(startsAt, timeZone);
  return {
    ...chosen,
    expectedAt: clock === "" ? null : stretchFrom(day, clock, { timeZone, minutes: 0 }).from,
    ...(takesPasscodeAway && { passcode: null }),
    ...(passcode !== "" && { passcode }),
  };
}
export type RulesChoice = ReturnType<typeof choiceIn>;
