import { shareOf } from "../live/share.ts";
import type { LiveSession } from "./LiveSession.ts";

/** What those who are expected will take besides those who are connected. */
export function reservedFor({ people, orders }: Pick<LiveSession, "people" | "orders">): number {
  const connected = [...people].filter(({ transports }) => transports !== undefined).length;
  return Math.max(0, shareOf(orders.expected) - shareOf(connected));
}
