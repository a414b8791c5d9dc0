import { z } from "zod";
import { command, query } from "../define.ts";
import { CameraRule, Locks } from "../live/floor.ts";
import { leading, live } from "./common.ts";
import { Passcode } from "./door.ts";

const chosen = {
  locks: Locks,
  cameraRule: CameraRule,
  waitingRoom: z.boolean(),
  /** Shown to who waits. */
  expectedAt: z.iso.datetime().nullable(),
};

/** What holds when a session begins: what clients may do, the rule of cameras, and the way in. */
export const Rules = z.object({
  ...chosen,
  /** The passcode itself is told to nobody. */
  hasPasscode: z.boolean(),
  /** Rises with every change, also of those made in the room. 0: it begins as its kind does. */
  version: z.int().nonnegative(),
});
export type Rules = z.infer<typeof Rules>;

/** What is settled before a session begins. In the room each rule has a command of its own. */
export const rules = {
  getRules: query("sessions.rules.get", { input: live, output: Rules, access: leading }),
  /**
   * All rules at once, made from this version: `stale` when somebody else has changed one since, `conflict` when the
   * session has begun. A passcode that is absent stays; null takes it away.
   */
  saveRules: command("sessions.rules.save", {
    input: live.extend({
      version: z.int().nonnegative(),
      ...chosen,
      passcode: Passcode.nullable().optional(),
    }),
    output: Rules,
    access: leading,
  }),
} as const;
