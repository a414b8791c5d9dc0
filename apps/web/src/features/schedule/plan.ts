import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import { Temporal } from "temporal-polyfill";
import { isSkipped, stretchFrom, type TimeStretch } from "../../lib/time/dates.ts";

export type Plan = {
  readonly day: string;
  readonly clock: string;
  readonly timeZone: string;
  readonly minutes: number;
  readonly kind: SessionKind;
};

export type Fault = "dateMissing" | "startMissing" | "skipped" | "past";
type Checked =
  | { readonly fault: Fault; readonly stretch: null }
  | { readonly fault: null; readonly stretch: TimeStretch };

const fault = (name: Fault): Checked => ({ fault: name, stretch: null });

/** When the session is, or what keeps it from being. */
export function check(
  { day, clock, timeZone, minutes }: Omit<Plan, "kind">,
  now: Temporal.Instant,
): Checked {
  if (day === "") return fault("dateMissing");
  if (clock === "") return fault("startMissing");
  if (isSkipped(day, clock, timeZone)) return fault("skipped");
  const stretch = stretchFrom(day, clock, { timeZone, minutes });
  const isPast = Temporal.Instant.compare(Temporal.Instant.from(stretch.to), now) <= 0;
  return isPast ? fault("past") : { fault: null, stretch };
}
