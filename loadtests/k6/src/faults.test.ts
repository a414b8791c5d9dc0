import { expect, test } from "vitest";
import { faultsIn } from "./faults.ts";

const kept = { "p(95)<300": false };

test("what was kept is no fault, and neither is what nobody asked for", () => {
  expect(faultsIn({ rtc_join_time: { count: 4, thresholds: kept }, vus: {} })).toEqual([]);
});

test("what was missed is named with its rule", () => {
  const thresholds = { "p(95)<300": true, "med<100": false };
  expect(faultsIn({ rtc_switch_time: { count: 4, thresholds } })).toEqual([
    "rtc_switch_time misses p(95)<300",
  ]);
});

test("what was never measured is a fault, though k6 passes over it", () => {
  expect(faultsIn({ rtc_mos: { count: 0, thresholds: kept } })).toEqual([
    "rtc_mos was never measured",
  ]);
  const rule = { "rate<0.001": false };
  expect(faultsIn({ rtc_ice_failed: { passes: 0, fails: 0, thresholds: rule } })).toEqual([
    "rtc_ice_failed was never measured",
  ]);
});

test("a counter of nothing is measured: that nothing leaked is what is wanted", () => {
  const thresholds = { "count==0": false };
  expect(faultsIn({ rtc_leak_packets: { count: 0, rate: 0, thresholds } })).toEqual([]);
});
