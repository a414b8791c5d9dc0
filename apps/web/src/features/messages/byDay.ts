import { dayOf } from "../../lib/time/dates.ts";

type Posted = { readonly postedAt: string };

/** Messages under the day on which they were written, as the reader's zone counts days. */
export function byDay<M extends Posted>(messages: readonly M[], timeZone: string) {
  const days: { day: string; at: string; messages: M[] }[] = [];
  for (const message of messages) {
    const day = dayOf(message.postedAt, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, at: message.postedAt, messages: [message] });
  }
  return days;
}
