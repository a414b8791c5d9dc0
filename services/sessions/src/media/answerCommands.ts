import type { types } from "mediasoup";
import type { Answerers } from "@hearth/bus/types";
import { notFound } from "@hearth/contracts/errors";
import { admit, admitToFigures, admitToLook } from "./admit.ts";
import type { LiveSession } from "./LiveSession.ts";
import type { commandsTo } from "./nodeContracts.ts";
import { describe, openTransports } from "./openTransports.ts";
import type { Sessions } from "./Sessions.ts";
import { statistics } from "./statistics.ts";
import type { Pair } from "./Transports.ts";

/** Answers participants. What mediasoup is given here it checks itself: the contracts leave it opaque. */
export function answerCommands(sessions: Sessions): Answerers<ReturnType<typeof commandsTo>> {
  return {
    join: async (input, call) => {
      const session = admit(sessions, input, call);
      const home = sessions.find(input.sessionId)?.home;
      if (!home) throw notFound("Session");
      session.detach(input.participantId);
      const pair = await openTransports(session.router, home.server);
      attachOrClose(session, input.participantId, pair);
      if (input.rtpCapabilities) await session.begin(input.participantId, input.rtpCapabilities);
      return {
        routerRtpCapabilities: session.router.rtpCapabilities,
        send: describe(pair.send),
        receive: describe(pair.receive),
        view: session.view(input.participantId),
      };
    },
    ready: async (input, call) => {
      const session = admit(sessions, input, call);
      await session.ready(input.participantId, input.rtpCapabilities);
      return { view: session.view(input.participantId) };
    },
    connectTransport: async ({ transportId, dtlsParameters, ...about }, call) => {
      const transports = admit(sessions, about, call).transports(about.participantId);
      await transports.connect(transportId, dtlsParameters);
      return {};
    },
    restartIce: async ({ transportId, ...about }, call) => {
      const transports = admit(sessions, about, call).transports(about.participantId);
      return { iceParameters: await transports.restartIce(transportId) };
    },
    produce: async ({ source, rtpParameters, paused, ...about }, call) => {
      const { idempotencyKey: key } = call.envelope;
      const offer = { source, paused, key, rtpParameters: rtpParameters as types.RtpParameters };
      const producer = await admit(sessions, about, call).produce(about.participantId, offer);
      return { producerId: producer.id };
    },
    setPaused: async ({ source, paused, ...about }, call) => {
      await admit(sessions, about, call).setPaused(about.participantId, source, paused);
      return {};
    },
    closeProducer: async ({ source, ...about }, call) => {
      admit(sessions, about, call).closeProducer(about.participantId, source);
      return Promise.resolve({});
    },
    resumeConsumers: async ({ consumerIds, ...about }, call) => {
      await admit(sessions, about, call).resume(about.participantId, consumerIds);
      return {};
    },
    setTiles: async ({ tiles, ...about }, call) => {
      const heights = new Map(tiles.map(({ consumerId, height }) => [consumerId, height]));
      await admit(sessions, about, call).fit(about.participantId, heights);
      return {};
    },
    snapshot: async ({ knownSeq, ...about }, call) => {
      const view = admitToLook(sessions, about, call).view(about.participantId);
      return Promise.resolve({ view: view.seq === knownSeq ? null : view });
    },
    leave: async (about, call) => {
      admit(sessions, about, call).leave(about.participantId);
      return Promise.resolve({});
    },
    statistics: async ({ sessionId }, call) =>
      statistics(admitToFigures(sessions, sessionId, call).people),
  };
}

/** Who was taken out while the transports were made has none. */
function attachOrClose(session: LiveSession, participantId: string, pair: Pair): void {
  try {
    session.attach(participantId, pair);
  } catch (fault) {
    pair.send.close();
    pair.receive.close();
    throw fault;
  }
}
