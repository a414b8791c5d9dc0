import { sleep } from "k6";
import sessions from "k6/x/sessions";
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
import { thresholds } from "./parts/thresholds.ts";

const bareUrl = __ENV["BARE_URL"];

/** Groups in which all speak at once, and see each other large: in Hearth, or in rooms of a bare worker. */
export const options = {
  scenarios: bareUrl === undefined ? everybody() : { people: everybody().people },
  thresholds: thresholds("rtc_rx_packets", "rtc_leak_packets"),
};

export const setup = (): House =>
  bareUrl === undefined ? openHouse() : { meetings: [], cookie: "" };

export const teardown = closeHouse;

/** Whose turn it is to speak is everybody's: each is alone in their round. */
const steady = 1;

export function person(house: House): void {
  const { group, number } = ownPlace();
  if (bareUrl === undefined) {
    const peer = come(house, { audio: true, video: true, tile: 360, of: steady });
    peer.stay(shape.seconds);
    peer.leave();
  } else sessions.bare({ url: bareUrl, room: `group-${group}`, number, of: steady }, shape.seconds);
}

export function staff(house: House): void {
  const leader = lead(house);
  sleep(shape.seconds);
  leader.leave();
}
