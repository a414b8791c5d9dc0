import { expect, type Page } from "@playwright/test";

/** What one remote person's sound or picture has come to, as the browser's own statistics say. */
export type Received = {
  readonly bytes: number;
  readonly packets: number;
  readonly frames: number;
  /** Of the frames, those that stand for themselves. */
  readonly keyFrames: number;
  readonly energy: number;
};

const nothing: Received = { bytes: 0, packets: 0, frames: 0, keyFrames: 0, energy: 0 };

/**
 * Before the first page script: remembers every peer connection, so that a test may ask for its statistics, and every socket,
 * so that it may break; cameras are small.
 */
export const watchPeers = (page: Page) =>
  page.addInitScript(() => {
    const peers: RTCPeerConnection[] = [];
    const Original = window.RTCPeerConnection;
    class Watched extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        peers.push(this);
      }
    }
    Object.assign(window, { RTCPeerConnection: Watched, watchedPeers: peers });
    const sockets: WebSocket[] = [];
    const OriginalSocket = window.WebSocket;
    class WatchedSocket extends OriginalSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        sockets.push(this);
      }
    }
    Object.assign(window, { WebSocket: WatchedSocket, watchedSockets: sockets });
    // Four browsers share a machine of two cores: small pictures, the same paths.
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    const small = { width: 320, height: 240, frameRate: 8 };
    devices.getUserMedia = (wanted = {}) =>
      open(
        wanted.video
          ? { ...wanted, video: { ...(wanted.video === true ? {} : wanted.video), ...small } }
          : wanted,
      );
  });

type Watching = Window & { watchedPeers?: RTCPeerConnection[] };

/** From now on this page is offline: its sockets break, and nothing answers. Media flows on; a test that wants it cut cuts it. */
export async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.evaluate(() => {
    for (const socket of (window as Window & { watchedSockets?: WebSocket[] }).watchedSockets ?? [])
      socket.close();
  });
}

/** Everything this page has received so far, by the id of the track. */
export const receivedByTrack = (page: Page): Promise<Record<string, Received>> =>
  page.evaluate(async () => {
    const peers = (window as Watching).watchedPeers ?? [];
    const reports = await Promise.all(peers.map((peer) => peer.getStats()));
    const inbound = reports.flatMap((report) =>
      [...(report as unknown as Map<string, RTCInboundRtpStreamStats>).values()].filter(
        ({ type }) => type === "inbound-rtp",
      ),
    );
    return Object.fromEntries(
      inbound.map((stream) => [
        stream.trackIdentifier,
        {
          bytes: stream.bytesReceived ?? 0,
          packets: stream.packetsReceived ?? 0,
          frames: stream.framesDecoded ?? 0,
          keyFrames: stream.keyFramesDecoded ?? 0,
          energy: stream.totalAudioEnergy ?? 0,
        },
      ]),
    );
  });

/** The ids of the tracks that play for a person on this page: the picture in the tile, the sound apart. */
export const tracksOf = (page: Page, name: string) =>
  page.getByRole("article", { name }).evaluate((tile) => {
    const id = (element: HTMLMediaElement | null) =>
      element?.srcObject instanceof MediaStream ? element.srcObject.getTracks()[0]?.id : undefined;
    const voice = `[data-voice="${tile.dataset["participant"] ?? ""}"] audio`;
    return {
      video: id(tile.querySelector("video")),
      audio: id(document.querySelector<HTMLAudioElement>(voice)),
    };
  });

/** Sound and picture of one person, summed; nothing when neither plays. */
export async function receivedFrom(page: Page, name: string): Promise<Received> {
  const [{ video, audio }, tracks] = await Promise.all([
    tracksOf(page, name),
    receivedByTrack(page),
  ]);
  return [video, audio]
    .map((id) => tracks[id ?? ""] ?? nothing)
    .reduce((sum, one) => ({
      bytes: sum.bytes + one.bytes,
      packets: sum.packets + one.packets,
      frames: sum.frames + one.frames,
      keyFrames: sum.keyFrames + one.keyFrames,
      energy: sum.energy + one.energy,
    }));
}

/** Frames are decoded and sound has energy: this person is seen and heard on this page. */
export async function expectSeenAndHeard(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("article", { name, exact: true })).toBeVisible();
  const before = await receivedFrom(page, name);
  await expect
    .poll(async () => (await receivedFrom(page, name)).frames)
    .toBeGreaterThan(before.frames + 3);
  await expect
    .poll(async () => (await receivedFrom(page, name)).energy)
    .toBeGreaterThan(before.energy);
}

/** What goes from Web Audio to the speaker of a page, the newest last. */
type Listening = Window & {
  earsOnPage?: { readonly from: AudioNode; readonly ear: AnalyserNode }[];
};

/** What a page shows of somebody's picture at the moment, small. */
export const shownOf = (page: Page, name: string) =>
  page.getByRole("article", { name }).evaluate((tile) => {
    const canvas = new OffscreenCanvas(64, 36);
    const surface = canvas.getContext("2d");
    const video = tile.querySelector("video");
    if (!surface || !video) return "";
    surface.drawImage(video, 0, 0, canvas.width, canvas.height);
    return surface.getImageData(0, 0, canvas.width, canvas.height).data.join();
  });

/** From now on this page's Web Audio can be listened to, just before the speaker. */
export const listenIn = (page: Page) =>
  page.evaluate(() => {
    const ears: NonNullable<Listening["earsOnPage"]> = [];
    Object.assign(window, { earsOnPage: ears });
    const connect = Reflect.get(AudioNode.prototype, "connect") as (
      this: AudioNode,
      to: AudioNode,
      ...more: unknown[]
    ) => unknown;
    function heard(this: AudioNode, to: AudioNode, ...more: unknown[]): unknown {
      if (to instanceof AudioDestinationNode) {
        const ear = new AnalyserNode(to.context, { fftSize: 32_768 });
        connect.call(this, ear);
        ears.push({ from: this, ear });
      }
      return connect.call(this, to, ...more);
    }
    Object.assign(AudioNode.prototype, { connect: heard });
  });

/** The newest sound that Web Audio makes for the speaker: how loud it is set, and whether there is any. */
export const heardByWebAudio = (page: Page) =>
  page.evaluate(() => {
    const { from, ear } = (window as Listening).earsOnPage?.at(-1) ?? {};
    const samples = new Float32Array(ear?.fftSize ?? 0);
    ear?.getFloatTimeDomainData(samples);
    return {
      gain: from instanceof GainNode ? from.gain.value : null,
      sounds: samples.some((sample) => sample !== 0),
    };
  });

/** How loud somebody is on this page, 0 to 1. */
export const loudnessOf = (page: Page, name: string) =>
  page.getByRole("article", { name, exact: true }).evaluate((found) => {
    const id = found.dataset["participant"] ?? "";
    return document.querySelector<HTMLAudioElement>(`[data-voice="${id}"] audio`)?.volume ?? -1;
  });

/** From now on elements of this page take no volume, as on a phone of Apple's. */
export const asOnIos = (page: Page) =>
  page.evaluate(() => {
    const volume = { get: () => 1, set: () => undefined };
    Object.defineProperty(HTMLMediaElement.prototype, "volume", volume);
  });

/** Whether a voice comes by its element. */
export const isByElement = (page: Page, name: string) =>
  page.getByRole("article", { name, exact: true }).evaluate((found) => {
    const voice = `[data-voice="${found.dataset["participant"] ?? ""}"] audio`;
    return document.querySelector<HTMLAudioElement>(voice)?.muted === false;
  });
