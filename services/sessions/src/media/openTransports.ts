import type { types } from "mediasoup";
import type { z } from "zod";
import type { TransportOptions } from "@hearth/contracts/live";
import { asked } from "./asked.ts";

type WebRtcPair = { readonly send: types.WebRtcTransport; readonly receive: types.WebRtcTransport };

/** Three layers of a camera and a screen beside it. */
const maxIncomingBitrate = 5_500_000;

/** A participant's way in and way out, made side by side: both of them, or none. */
export async function openTransports(
  router: types.Router,
  webRtcServer: types.WebRtcServer,
): Promise<WebRtcPair> {
  const open = () =>
    router.createWebRtcTransport({
      webRtcServer,
      preferUdp: true,
      initialAvailableOutgoingBitrate: 1_000_000,
    });
  const [sending, receiving] = [open(), open()];
  const limited = sending.then((send) => send.setMaxIncomingBitrate(maxIncomingBitrate));
  try {
    const [send, receive] = await asked(Promise.all([sending, receiving, limited]));
    for (const transport of [send, receive]) closeWithBrowser(transport);
    return { send, receive };
  } catch (fault) {
    for (const late of [sending, receiving])
      late.then(
        (transport) => transport.close(),
        () => undefined,
      );
    throw fault;
  }
}

/** The browser ended it, as when a tab is closed: nothing comes over it any more. */
function closeWithBrowser(transport: types.WebRtcTransport): void {
  transport.on("dtlsstatechange", (state) => {
    if (state === "closed" || state === "failed") transport.close();
  });
}

/** What the browser needs to reach a transport. */
export const describe = ({
  id,
  iceParameters,
  iceCandidates,
  dtlsParameters,
}: types.WebRtcTransport): z.input<typeof TransportOptions> => ({
  id,
  iceParameters,
  iceCandidates,
  dtlsParameters,
});
