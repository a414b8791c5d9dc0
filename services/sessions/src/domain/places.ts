import { AppError } from "@hearth/contracts/errors";
import type { LiveState, Participant } from "./liveState.ts";
import { inside } from "./table.ts";

/** A room holds 18 pictures: three places are kept for who leads, who therefore always gets in. */
const placesForOthers = 15;

/** How many more people who do not lead can come in. `besides` is not counted: they have a place already. */
export const freePlaces = (state: LiveState, besides?: Participant): number =>
  placesForOthers -
  inside(state).filter((one) => !one.staff && one.participantId !== besides?.participantId).length;

export const isFull = () =>
  new AppError(
    "capacity",
    `All ${placesForOthers} places are taken: let somebody in when a place is free`,
  );
