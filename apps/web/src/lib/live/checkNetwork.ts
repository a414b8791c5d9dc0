import { testNetwork } from "@hearth/media-client/networkTest";
import type { NetworkAnswer } from "@hearth/media-client/networkVerdict";
import { testTracks } from "@hearth/media-client/testTracks";
import { liveUrl } from "./liveUrl.ts";
import { liveSignalling } from "./signalling.ts";

const patienceMs = 14_000;
const unknown: NetworkAnswer = { verdict: "unknown", reasons: [] };

/** A short real send and receive through the media node, before entry. No answer in time says nothing. */
export async function checkNetwork(
  sessionId: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<NetworkAnswer> {
  // By hand: phones of some years ago can't join signals.
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, patienceMs);
  signal.addEventListener("abort", end, { once: true });
  try {
    return signal.aborted ? unknown : await tried(sessionId, ending.signal);
  } catch {
    return unknown;
  } finally {
    clearTimeout(timer);
  }
}

async function tried(sessionId: string, signal: AbortSignal): Promise<NetworkAnswer> {
  const { tracks, stop } = testTracks();
  try {
    const signalling = liveSignalling(liveUrl());
    return await testNetwork({ sessionId, signalling, tracks, signal });
  } finally {
    stop();
  }
}
