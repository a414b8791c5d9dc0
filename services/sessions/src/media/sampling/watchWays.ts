import { observer, type types } from "mediasoup";

/** What went wrong with a way between a browser and this node. */
export type Broken = {
  /** Nothing comes over it any more; the protocol by which something did. */
  readonly ice: (protocol: "udp" | "tcp" | "none") => void;
  readonly dtls: () => void;
};

/** Notes each connection of this process that breaks, of workers that are still to be started. */
export function watchWays(broken: Broken): void {
  observer.on("newworker", (worker) =>
    worker.observer.on("newrouter", (router) =>
      router.observer.on("newtransport", (transport) => {
        if (transport.type === "webrtc") watch(transport as types.WebRtcTransport, broken);
      }),
    ),
  );
}

function watch(transport: types.WebRtcTransport, broken: Broken): void {
  let protocol: "udp" | "tcp" | "none" = "none";
  transport.observer.on("iceselectedtuplechange", (tuple) => (protocol = tuple.protocol));
  transport.observer.on("icestatechange", (state) => {
    if (state === "disconnected") broken.ice(protocol);
  });
  transport.observer.on("dtlsstatechange", (state) => {
    if (state === "failed") broken.dtls();
  });
}
