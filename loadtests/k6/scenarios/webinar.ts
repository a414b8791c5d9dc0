import { sleep } from "k6";
import {
  closeHouse,
  come,
  everybody,
  type House,
  lead,
  openHouse,
  ownPlace,
} from "./parts/groups.ts";
import { shape } from "./parts/shape.ts";
import { always, thresholds } from "./parts/thresholds.ts";

/** One speaks, all others watch: as many as one session has places. */
export const options = { scenarios: everybody(1), thresholds: thresholds(...always) };

export const setup = (): House => openHouse(1);

export const teardown = closeHouse;

export function person(house: House): void {
  const speaks = ownPlace().number === 0;
  const peer = come(house, { audio: speaks, video: speaks });
  peer.stay(shape.seconds);
  peer.leave();
}

export function staff(house: House): void {
  const leader = lead(house);
  sleep(shape.seconds);
  leader.leave();
}
