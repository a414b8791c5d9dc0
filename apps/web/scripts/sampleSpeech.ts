import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";

/**
 * Makes the four seconds of murmur that the peers of the load tests say: synthesised here and encoded to Opus by Chromium's
 * own encoder, so that the file can be made again by anybody. Node runs it: `pnpm --filter @hearth/web sample:speech`.
 */
const target = resolve(import.meta.dirname, "../../../loadtests/peer/internal/sample/speech.json");

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage();
await page.goto("chrome://version");
await page.evaluate(murmur);
const packets = await page.evaluate(encoded);
await browser.close();
await writeFile(target, `${JSON.stringify({ frameMs: 20, packets }, null, 1)}\n`);
process.stdout.write(`${packets.length} packets\n`);

type Speaking = Window & { murmur?: Float32Array<ArrayBuffer> };

/** In the page: four seconds of syllables, each a vowel by its first three formants. */
function murmur(): void {
  const [rate, seconds, harmonics] = [48_000, 4, 28];
  const vowels = [
    [730, 1090, 2440],
    [270, 2290, 3010],
    [300, 870, 2240],
    [530, 1840, 2480],
    [570, 840, 2410],
  ];
  const samples = new Float32Array(rate * seconds);
  let phase = 0;
  for (let n = 0; n < samples.length; n += 1) {
    const at = n / rate;
    const syllable = Math.floor(at / 0.25);
    const pitch = 118 + 14 * Math.sin(at * 2.1) - 10 * (at / seconds);
    phase += (2 * Math.PI * pitch) / rate;
    const formants = vowels[(syllable * 3) % vowels.length] ?? [];
    let sum = 0;
    for (let k = 1; k <= harmonics; k += 1) {
      const nearness = formants.map((formant) => Math.exp(-(((k * pitch - formant) / 130) ** 2)));
      sum += ((0.04 + Math.max(...nearness)) * Math.sin(k * phase)) / Math.sqrt(k);
    }
    const isPause = syllable % 8 === 7;
    const swell = Math.sin(Math.PI * ((at % 0.25) / 0.25)) ** 0.7;
    samples[n] = isPause ? 0 : 0.035 * sum * swell;
  }
  (window as Speaking).murmur = samples;
}

/** In the page: what was murmured, in frames of 20 ms of Opus, each as base64. */
async function encoded(): Promise<string[]> {
  const data = (window as Speaking).murmur ?? new Float32Array();
  const found: string[] = [];
  const encoder = new AudioEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      found.push(btoa(String.fromCharCode(...bytes)));
    },
    error: (fault) => {
      throw fault;
    },
  });
  const form = { sampleRate: 48_000, numberOfChannels: 1 };
  encoder.configure({ ...form, codec: "opus", bitrate: 24_000, opus: { frameDuration: 20_000 } });
  const sound = {
    ...form,
    format: "f32",
    numberOfFrames: data.length,
    timestamp: 0,
    data,
  } as const;
  encoder.encode(new AudioData(sound));
  await encoder.flush();
  return found;
}
