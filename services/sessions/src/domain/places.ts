import { AppError } from "@hearth/contracts/errors";
import type { LiveState, Participant } from "./liveState.ts";
import { isMember } from "./parts.ts";
import { inside } from "./table.ts";

/** A room holds 18 pictures: 15 of the group. Who leads or helps takes none of them, and therefore always gets in. */
const placesForMembers = 15;

/** How many more of the group can come in. `besides` is not counted: they have a place already. */
export const freePlaces = (state: LiveState, besides?: Participant): number =>
  placesForMembers -
  inside(state).filter((one) => isMember(one) && one.participantId !== besides?.participantId)
    .length;

/** Is there a place for this person? Only one of the group needs one. */
export const hasPlace = (state: LiveState, one: Participant): boolean =>
  !isMember(one) || freePlaces(state, one) > 0;

export const isFull = () =>
  new AppError(
    "capacity",
    `All ${placesForMembers} places are taken: let somebody in when a place is free`,
  );
