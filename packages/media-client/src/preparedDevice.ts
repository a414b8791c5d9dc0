import { routerCapabilities } from "@hearth/contracts/live/routerCapabilities";
import { detectDevice, Device, type types } from "mediasoup-client";
import { Chrome111 } from "mediasoup-client/handlers/Chrome111";
import { Chrome74 } from "mediasoup-client/handlers/Chrome74";
import { Firefox120 } from "mediasoup-client/handlers/Firefox120";
import { ReactNative106 } from "mediasoup-client/handlers/ReactNative106";
import { Safari12 } from "mediasoup-client/handlers/Safari12";

const handlers = { Chrome111, Chrome74, Firefox120, Safari12, ReactNative106 } as const;
/** mediasoup-client checks it when a device is loaded. */
const expected = routerCapabilities as unknown as types.RtpCapabilities;
type Ask = types.HandlerFactory["getNativeRtpCapabilities"];

/** Asks once for each direction; an answer that failed is asked for again. */
function onlyOnce(ask: Ask): Ask {
  const known = new Map<string, ReturnType<Ask>>();
  return (options) => {
    const { direction } = options;
    const answer = known.get(direction) ?? ask(options);
    known.set(direction, answer);
    answer.catch(() => known.delete(direction));
    return answer;
  };
}

/** Devices of mediasoup-client for a router that has not been asked yet. */
export type Devices = {
  /** Makes the next device now, while nobody waits for it. */
  readonly prepare: () => void;
  /** A device that is loaded for what the router is expected to speak. */
  readonly make: () => Promise<Device>;
  /** Whether the router speaks what was expected; if not, it is expected from now on. */
  readonly speaks: (router: types.RtpCapabilities) => boolean;
};

/** As text in which the order of fields makes no difference. */
const inOrder = (capabilities: types.RtpCapabilities) =>
  JSON.stringify(capabilities, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Loads the devices of a factory for what routers of ours speak. */
export function loaded(factory: () => Promise<Device>, router = expected): Devices {
  let wanted = router;
  let ahead: Promise<Device> | undefined;
  const make = async () => {
    const device = await factory();
    await device.load({ routerRtpCapabilities: wanted });
    return device;
  };
  return {
    prepare: () => {
      ahead ??= make();
      // Who has nothing to make it with is told when they join.
      ahead.catch(() => (ahead = undefined));
    },
    make: () => {
      const made = ahead ?? make();
      ahead = undefined;
      return made;
    },
    speaks: (spoken) => {
      const asExpected = inOrder(spoken) === inOrder(wanted);
      wanted = spoken;
      if (!asExpected) ahead = undefined;
      return asExpected;
    },
  };
}

/**
 * Makes devices that have asked the browser for its codecs already, while the person still waits: a tenth of a second
 * that nobody has to wait once they are admitted. Nothing of it touches the network.
 */
export function prepareDevices(): Devices {
  const name = detectDevice();
  if (!name) return loaded(() => Device.factory());
  const handler = handlers[name].createFactory({});
  const getNativeRtpCapabilities = onlyOnce((options) => handler.getNativeRtpCapabilities(options));
  const devices = loaded(() =>
    Device.factory({ handlerFactory: { ...handler, getNativeRtpCapabilities } }),
  );
  devices.prepare();
  return devices;
}
