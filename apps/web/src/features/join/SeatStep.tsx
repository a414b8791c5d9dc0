import { useEffect } from "react";
import { problemOf } from "../../lib/api/problem.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ClosedLink } from "./ClosedLink.tsx";
import type { Seat } from "./doors.ts";
import { useSeat } from "./useSeat.ts";

/** No link in the address: back to the place of this browser's seat, when it has one. */
export function SeatStep({ onSeat }: { readonly onSeat: (seat: Seat) => void }) {
  const seat = useSeat();
  const found = seat.data;
  useEffect(() => {
    if (found) onSeat(found);
  }, [found, onSeat]);
  const none = seat.error && ["unauthenticated", "not_found"].includes(problemOf(seat.error).code);
  return none ? <ClosedLink state="noLink" /> : <Answer query={seat}>{() => null}</Answer>;
}
