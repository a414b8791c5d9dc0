import { sleep } from "k6";
import { closeHouse, come, everybody, type House, lead, openHouse } from "./parts/groups.ts";
import { shape } from "./parts/shape.ts";
import { thresholds } from "./parts/thresholds.ts";

/** Groups meet while parts of the system are killed, one after the other, by the program that runs this (src/chaos.ts). */
export const options = {
  scenarios: everybody(),
  thresholds: thresholds("rtc_leak_packets", "rtc_rx_packets", "rtc_reconnect_time{kind:network}"),
};

export const setup = (): House => openHouse();

export const teardown = closeHouse;

/** Everybody is still there at the end, and hears somebody again. */
export function person(house: House): void {
  const peer = come(house);
  peer.stay(shape.seconds);
  const before = peer.stats().packets;
  peer.stay(5);
  if (peer.stats().packets === before) throw new Error("nothing comes any more");
  peer.leave();
}

export function staff(house: House): void {
  const leader = lead(house);
  sleep(shape.seconds + 5);
  leader.leave();
}
