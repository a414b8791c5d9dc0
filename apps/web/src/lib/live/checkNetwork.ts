import { testNetwork } from "@hearth/media-client/networkTest";
import type { NetworkAnswer } from "@hearth/media-client/networkVerdict";
import { testTracks } from "@hearth/media-client/testTracks";
import { liveUrl } from "./liveUrl.ts";
import { liveSignalling } from "./signalling.ts";

const patienceMs = 14_000;
const unknown: NetworkAnswer = { verdict: "unknown", reasons: [] };

/** A short real send and receive through the media node, before entry. No answer in time says nothing. */
export async function checkNetwork(sessionId: string): Promise<NetworkAnswer> {
  const { tracks, stop } = testTracks();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<NetworkAnswer>((give) => {
    timer = setTimeout(() => give(unknown), patienceMs);
  });
  try {
    const signalling = liveSignalling(liveUrl());
    return await Promise.race([testNetwork({ sessionId, signalling, tracks }), late]);
  } catch {
    return unknown;
  } finally {
    clearTimeout(timer);
    stop();
  }
}
