import { useEffect, useState } from "react";

/** How loud a microphone is, from 0 to 1, about ten times a second. */
export function useMicLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return;
    const audio = new AudioContext();
    const analyser = audio.createAnalyser();
    analyser.fftSize = 512;
    const source = audio.createMediaStreamSource(new MediaStream([track]));
    source.connect(analyser);
    void audio.resume();
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(loudness(samples));
    }, 100);
    return () => {
      clearInterval(timer);
      source.disconnect();
      void audio.close();
    };
  }, [track]);
  return track ? level : 0;
}

/** Loudness as people hear it: −60 dB is nothing, −10 dB is all. */
function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}
