import { sleep } from "k6";
import {
  awaitTurn,
  closeHouse,
  come,
  everybody,
  type House,
  lead,
  openHouse,
  ownGroup,
  ownPlace,
} from "./parts/groups.ts";
import { shape } from "./parts/shape.ts";
import { always, thresholds } from "./parts/thresholds.ts";

/** An evening: groups begin one after the other, and everybody stays. */
export const options = { scenarios: everybody(), thresholds: thresholds(...always) };

export const setup = (): House => openHouse();

export const teardown = closeHouse;

export function person(house: House): void {
  awaitTurn(ownPlace().group);
  const peer = come(house);
  peer.stay(shape.seconds);
  peer.leave();
}

export function staff(house: House): void {
  awaitTurn(ownGroup());
  const leader = lead(house);
  sleep(shape.seconds);
  leader.leave();
}
