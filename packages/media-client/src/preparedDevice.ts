import { detectDevice, Device, type types } from "mediasoup-client";
import { Chrome111 } from "mediasoup-client/handlers/Chrome111";
import { Chrome74 } from "mediasoup-client/handlers/Chrome74";
import { Firefox120 } from "mediasoup-client/handlers/Firefox120";
import { ReactNative106 } from "mediasoup-client/handlers/ReactNative106";
import { Safari12 } from "mediasoup-client/handlers/Safari12";

const handlers = { Chrome111, Chrome74, Firefox120, Safari12, ReactNative106 } as const;
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

/**
 * Makes devices that have asked the browser for its codecs already, while the person still waits: a tenth of a second
 * that nobody has to wait once they are admitted. Nothing of it touches the network.
 */
export function prepareDevices(): () => Promise<Device> {
  const name = detectDevice();
  if (!name) return () => Device.factory();
  const handler = handlers[name].createFactory({});
  const getNativeRtpCapabilities = onlyOnce((options) => handler.getNativeRtpCapabilities(options));
  const ask = async () => {
    await getNativeRtpCapabilities({ direction: "recvonly" });
    await getNativeRtpCapabilities({ direction: "sendonly" });
  };
  // Who has nothing to ask with is told when they join.
  void ask().catch(() => undefined);
  return () => Device.factory({ handlerFactory: { ...handler, getNativeRtpCapabilities } });
}
