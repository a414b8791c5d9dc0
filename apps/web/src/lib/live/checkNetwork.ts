import { testNetwork } from "@hearth/media-client/networkTest";
import type { NetworkAnswer } from "@hearth/media-client/networkVerdict";
import { testTracks } from "@hearth/media-client/testTracks";
import { liveUrl } from "./liveUrl.ts";
import { liveSignalling } from "./signalling.ts";

const patienceMs = 14_000;
const unknown: NetworkAnswer = { verdict: "unknown", reasons: [] };

/** A short real send and receive through the media node, before entry. No answer in time says nothing. */
export async function checkNetwork(sessionId: string, signal: AbortSignal): Promise<NetworkAnswer> {
  const { tracks, stop } = testTracks();
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  try {
    const signalling = liveSignalling(liveUrl());
    return await testNetwork({ sessionId, signalling, tracks, signal: patience });
  } catch {
    return unknown;
  } finally {
    stop();
  }
}
