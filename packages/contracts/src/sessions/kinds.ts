import { z } from "zod";

/** What kind of meeting it is: each has its own leaders, locks and form of notes. */
export const SessionKind = z.enum([
  "group",
  "individual",
  "family",
  "family_education",
  "workshop",
  "peer_led",
  "alumni",
]);
export type SessionKind = z.infer<typeof SessionKind>;
