/** What each metric has to keep (media reference, 7.3). The program that runs k6 fails a scenario in which one of them had no samples. */
const kept = {
  rtc_join_time: ["p(95)<2000"],
  rtc_first_audio: ["p(95)<1000"],
  rtc_first_video_keyframe: ["p(95)<1000"],
  "rtc_e2e_latency{kind:audio}": ["p(95)<50"],
  rtc_loss: ["avg<0.001"],
  rtc_mos: ["p(5)>4"],
  rtc_leak_packets: ["count==0"],
  rtc_ice_failed: ["rate<0.001"],
  rtc_rx_packets: ["count>0"],
  "rtc_switch_time{kind:split}": ["p(95)<300"],
  "rtc_switch_time{kind:recall}": ["p(95)<500"],
  "rtc_reconnect_time{kind:signalling}": ["p(95)<1000"],
  "rtc_reconnect_time{kind:network}": ["p(95)<3000"],
  http_req_duration: ["p(95)<500"],
  http_req_failed: ["rate<0.001"],
} as const;
type Metric = keyof typeof kept;

/** What every scenario with people in rooms has to keep. */
export const always: readonly Metric[] = [
  "rtc_join_time",
  "rtc_first_audio",
  "rtc_first_video_keyframe",
  "rtc_e2e_latency{kind:audio}",
  "rtc_loss",
  "rtc_mos",
  "rtc_leak_packets",
  "rtc_ice_failed",
  "rtc_rx_packets",
];

export const thresholds = (...of: readonly Metric[]): Record<string, string[]> =>
  Object.fromEntries(of.map((metric) => [metric, [...kept[metric]]]));
