import type { types } from "mediasoup";
import type { Answerers, Call } from "@hearth/bus/types";
import { notFound } from "@hearth/contracts/errors";
import type { testsAt } from "../nodeContracts.ts";
import type { EchoTests } from "./EchoTests.ts";

const sources = { audio: "mic", video: "camera" } as const;

/** Answers who tests the network before coming in. They have no place in the session, and get none by it. */
export function answerTests(tests: EchoTests): Answerers<ReturnType<typeof testsAt>> {
  return {
    testOpen: async ({ sessionId }, call) => (await tests.open(keyOf(sessionId, call))).describe(),
    testConnect: async ({ sessionId, transportId, dtlsParameters }, call) => {
      await tests.find(keyOf(sessionId, call)).connect(transportId, dtlsParameters);
      return {};
    },
    testEcho: async ({ sessionId, kind, rtpParameters, rtpCapabilities }, call) => {
      const offer = {
        source: sources[kind],
        rtpParameters: rtpParameters as types.RtpParameters,
        paused: false,
        key: call.envelope.idempotencyKey,
      };
      const test = tests.find(keyOf(sessionId, call));
      const { producer, ear } = await test.echo(offer, rtpCapabilities);
      const { consumerId, rtpParameters: received } = ear.described;
      return { producerId: producer.id, consumer: { consumerId, rtpParameters: received } };
    },
    testClose: async ({ sessionId }, call) => {
      tests.close(keyOf(sessionId, call));
      return Promise.resolve({});
    },
  };
}

/** One test for a person at a session. A seat is for its own session alone: for all others there is none. */
function keyOf(sessionId: string, { actor }: Call): string {
  if (actor.kind === "service") throw notFound("Session");
  if (actor.kind === "seat" && actor.sessionId !== sessionId) throw notFound("Session");
  return [actor.tenant, sessionId, actor.personId].join(" ");
}
