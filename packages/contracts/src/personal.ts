import { z } from "zod";
import { ThreadRef } from "./messaging/threads.ts";

/** Where one person's open pages are told that something of theirs has changed. Core NATS: what is missed is fetched. */
export const personSubject = "person.{personId}";

/** What has changed: never how. Who is told asks for it, and gets what they may see. */
export const PersonTold = z.discriminatedUnion("about", [
  /** Somebody wrote, saw, hid or restored something in a thread. */
  ThreadRef.extend({ about: z.literal("thread") }),
]);
export type PersonTold = z.infer<typeof PersonTold>;

/** What a browser is told. `everything`: something may have been missed, so all of it is asked for again. */
export const PersonEvent = z.discriminatedUnion("about", [
  ...PersonTold.options,
  z.object({ about: z.literal("everything") }),
]);
export type PersonEvent = z.infer<typeof PersonEvent>;
