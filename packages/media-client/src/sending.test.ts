import { FakeMediaStreamTrack } from "fake-mediastreamtrack";
import { expect, test } from "vitest";
import { sendingOf } from "./sending.ts";

const track = new FakeMediaStreamTrack({ kind: "audio" });

test("one voice and what its packets cost leave room at 64 kbit/s, silence costs nearly nothing", () => {
  const { codecOptions } = sendingOf("mic", track);
  expect(codecOptions).toMatchObject({ opusStereo: false, opusFec: true, opusDtx: true });
  // 50 packets a second, each with headers of IP, UDP and SRTP around it.
  const headersBps = 50 * (20 + 8 + 12 + 16 + 10) * 8;
  expect((codecOptions?.opusMaxAverageBitrate ?? Infinity) + headersBps).toBeLessThan(64_000);
});

test("a screen is one sharp layer of few pictures, a camera is three", () => {
  const { encodings } = sendingOf("screen", track);
  expect(encodings).toEqual([{ maxBitrate: 1_500_000, maxFramerate: 10 }]);
  expect(sendingOf("camera", track).encodings).toHaveLength(3);
});
