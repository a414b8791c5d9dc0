import type { SeatStay } from "../../lib/seatStay.ts";
import { askNewLinkFromSeat, leaveSeat, takeSeatAgain } from "./doors.ts";
import { forgetPlace, keepPlace, type Place } from "./place.ts";

/** In this browser somebody has left, and the server may not know of it yet. */
const key = "hearth.leaving";

export const forgetLeaving = () => localStorage.removeItem(key);

/** Whoever left while the server was out of reach has left: this browser lets go of their place before it looks for one. */
export async function finishLeaving(): Promise<void> {
  if (localStorage.getItem(key) === null) return;
  await leaveSeat();
  forgetLeaving();
}

/** The stay of somebody who came by a link, confirmed a name and asked to join. */
export const stayAt = (place: Place): SeatStay => ({
  async leave() {
    forgetPlace();
    localStorage.setItem(key, "1");
    await finishLeaving();
  },
  async comeBack() {
    forgetLeaving();
    await takeSeatAgain();
    keepPlace(place);
  },
  askNewLink: askNewLinkFromSeat,
});
