import { z } from "zod";

/** A line of the peer's report, as far as a person at this machine wants to know it. */
const Told = z.object({ event: z.string(), person: z.int(), what: z.string().default("") });

const sentences: Readonly<Record<string, (name: string, what: string) => string | undefined>> = {
  passedOver: (name, why) =>
    why === "taken"
      ? `${name} is passed over: their link is in use in another browser`
      : `${name} is passed over: their link is ${why}`,
  waiting: (name) => `${name} waits: let them in`,
  room: (name, room) => `${name} is in ${room === "main" ? "the main room" : "a breakout room"}`,
  lost: (name) => `${name} lost the connection and comes back`,
  over: (name, why) =>
    why === "refused" ? `${name} was not let in, or was asked to leave` : undefined,
  gone: (name) => `${name} has left`,
};

/** What a line of the report means in words; nothing for what nobody asks about. */
export function inWords(line: string, names: readonly string[]): string | undefined {
  const { data } = Told.safeParse(jsonOf(line));
  if (!data) return undefined;
  return sentences[data.event]?.(names[data.person] ?? "Somebody", data.what);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
