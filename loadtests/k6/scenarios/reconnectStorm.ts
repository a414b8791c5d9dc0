import { sleep } from "k6";
import { closeHouse, come, everybody, type House, lead, openHouse } from "./parts/groups.ts";
import { shape } from "./parts/shape.ts";
import { always, thresholds } from "./parts/thresholds.ts";

/** Everybody's signalling breaks at the same time, and then everybody's network: a gateway that restarts, a provider that hiccups. */
export const options = {
  scenarios: everybody(),
  thresholds: thresholds(
    ...always,
    "rtc_reconnect_time{kind:signalling}",
    "rtc_reconnect_time{kind:network}",
  ),
};

export const setup = (): House => openHouse();

export const teardown = closeHouse;

export function person(house: House): void {
  const peer = come(house);
  peer.stay(5);
  for (let round = 0; round < shape.rounds; round += 1) {
    peer.dropSignalling();
    peer.stay(5);
    peer.changeNetwork();
    peer.stay(5);
  }
  peer.leave();
}

export function staff(house: House): void {
  const leader = lead(house);
  sleep(10 + 12 * shape.rounds);
  leader.leave();
}
