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

/** Rooms, recalls, chat and a changing network for as long as SECONDS says: an hour is SECONDS=3600. */
export const options = { scenarios: everybody(), thresholds: thresholds(...always) };

const pause = 10;

export const setup = (): House => openHouse();

export const teardown = closeHouse;

export function person(house: House): void {
  const peer = come(house);
  const end = Date.now() + shape.seconds * 1000;
  const isRestless = ownPlace().number === 1;
  while (Date.now() < end) {
    peer.stay(pause);
    if (isRestless) peer.changeNetwork();
  }
  peer.leave();
}

export function staff(house: House): void {
  const leader = lead(house);
  const end = Date.now() + shape.seconds * 1000;
  while (Date.now() < end) {
    leader.split(2);
    sleep(pause);
    leader.recall();
    leader.say("Welcome back, everybody.");
    sleep(pause);
  }
  leader.leave();
}
