import { z } from "zod";

/** What somebody writes in a session: 1 to 2,000 characters, lines allowed, nothing that can't be read. */
export const Words = z
  .string()
  .trim()
  .min(1, "Write something first")
  .max(2_000, "Write at most 2,000 characters")
  .regex(/^(?:[\n\t]|[^\p{Cc}\p{Cs}\p{Co}])*$/u, "Use letters that can be read");

/** A short line: a name of a room or a set, an option of a poll. */
export const Line = z
  .string()
  .trim()
  .min(1, "Write something first")
  .max(80, "Write at most 80 characters")
  .regex(/^[^\p{C}]+$/u, "Use letters that can be read");

/** An address on the web that staff point to. Nothing but http and https. */
export const WebLink = z
  .url({ protocol: /^https?$/, error: "Use an address that begins with https://" })
  .max(2_000);
