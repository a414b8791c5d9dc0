import { z } from "zod";

const InBoth = z.object({ en: z.string().trim().min(1).max(300), es: z.string().trim().max(300) });

/** What a phone dials or writes to. */
const Dialled = z
  .string()
  .trim()
  .regex(/^\+?[\d*#-]{2,20}$/, "Write a number that a phone can dial");

/** One way to reach somebody who helps in a crisis, outside the organisation. */
export const CrisisLine = z.object({
  name: InBoth,
  /** What it is, and when to use it. */
  note: InBoth,
  call: Dialled.nullable(),
  text: Dialled.nullable(),
  /** What to write to that number, where it has to be a certain word. */
  textWord: z.string().trim().max(20).nullable().default(null),
  chat: z.url({ protocol: /^https$/ }).nullable(),
  /** Regions that it serves, such as `US-NY`. None: everybody. */
  regions: z.array(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)).max(60),
});
export type CrisisLine = z.infer<typeof CrisisLine>;

/** Whom to call in an emergency and in a crisis: settings of an organisation. */
export const CrisisLines = z.object({
  emergencyNumber: Dialled,
  lines: z.array(CrisisLine).min(1, "Keep at least one line").max(20),
});
export type CrisisLines = z.infer<typeof CrisisLines>;
