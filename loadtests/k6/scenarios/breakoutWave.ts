import { sleep } from "k6";
import { closeHouse, come, everybody, type House, lead, openHouse } from "./parts/groups.ts";
import { shape } from "./parts/shape.ts";
import { always, thresholds } from "./parts/thresholds.ts";

/** All groups go to breakout rooms at the same time, and are called back at the same time, again and again. */
export const options = {
  scenarios: everybody(),
  thresholds: thresholds(...always, "rtc_switch_time{kind:split}", "rtc_switch_time{kind:recall}"),
};

const pause = 5;

export const setup = (): House => openHouse();

export const teardown = closeHouse;

export function person(house: House): void {
  const peer = come(house);
  peer.stay(2 * pause * (shape.rounds + 1));
  peer.leave();
}

export function staff(house: House): void {
  const leader = lead(house);
  sleep(2 * pause);
  for (let round = 0; round < shape.rounds; round += 1) {
    leader.split(Math.max(2, Math.floor(shape.size / 3)));
    sleep(pause);
    leader.recall();
    sleep(pause);
  }
  leader.leave();
}
