import { unavailable } from "@hearth/contracts/errors";
import type { Bus, Stop } from "@hearth/bus/types";

/**
 * The bus of a process that starts while NATS is down: everything is `unavailable` until `connecting` resolves, and what
 * was to be heard is heard from then on.
 */
export function lateBus(service: string, connecting: Promise<Bus>): Bus {
  let bus: Bus | null = null;
  void connecting.then((connected) => (bus = connected));
  const later = (begin: (connected: Bus) => Stop): Stop => {
    let stopped = false;
    let stop: Stop = () => undefined;
    void connecting.then((connected) => {
      if (!stopped) stop = begin(connected);
    });
    return () => {
      stopped = true;
      stop();
    };
  };
  const there = () => {
    if (!bus) throw unavailable();
    return bus;
  };
  return {
    service,
    call: async (...request) => there().call(...request),
    callDoor: async (...request) => there().callDoor(...request),
    serve: (...serving) => later((connected) => connected.serve(...serving)),
    publish: async (...fact) => there().publish(...fact),
    subscribe: (...following) => void connecting.then((b) => b.subscribe(...following)),
    waiting: async (contract) => there().waiting(contract),
    hear: (what: never, heard: never) => later((connected) => connected.hear(what, heard)),
    tell: (...saying) => bus?.tell(...saying),
    isUp: () => bus?.isUp() ?? false,
    onReconnect: (back) => later((connected) => connected.onReconnect(back)),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
