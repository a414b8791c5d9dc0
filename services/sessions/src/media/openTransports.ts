import type { types } from "mediasoup";
import type { z } from "zod";
import type { TransportOptions } from "@hearth/contracts/live";
import { asked } from "./asked.ts";

type WebRtcPair = { readonly send: types.WebRtcTransport; readonly receive: types.WebRtcTransport };

/** A participant's way in and way out, made side by side. */
export async function openTransports(
  router: types.Router,
  webRtcServer: types.WebRtcServer,
): Promise<WebRtcPair> {
  const open = () =>
    asked(
      router.createWebRtcTransport({
        webRtcServer,
        preferUdp: true,
        initialAvailableOutgoingBitrate: 1_000_000,
      }),
    );
  const [send, receive] = await Promise.all([open(), open()]);
  await asked(send.setMaxIncomingBitrate(3_000_000));
  for (const transport of [send, receive])
    // The browser ended it, as when a tab is closed: nothing comes over it any more.
    transport.on("dtlsstatechange", (state) => {
      if (state === "closed" || state === "failed") transport.close();
    });
  return { send, receive };
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
