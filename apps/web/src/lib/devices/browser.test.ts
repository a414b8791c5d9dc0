import { expect, test } from "vitest";
import { whereIs } from "./browser.ts";

const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15";
const android = "Mozilla/5.0 (Linux; Android 14; Pixel 6)";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

test.each([
  ["Chrome on Windows", `${windows} ${blink}`, 0, "chrome", "windows"],
  ["Edge on Windows", `${windows} ${blink} Edg/142.0.0.0`, 0, "edge", "windows"],
  ["Firefox on Windows", `${windows} Gecko/20100101 Firefox/140.0`, 0, "firefox", "windows"],
  ["Chrome on macOS", `${mac} ${blink}`, 0, "chrome", "macos"],
  ["Firefox on macOS", `${mac} Gecko/20100101 Firefox/140.0`, 0, "firefox", "macos"],
  [
    "Safari on macOS",
    `${mac} AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15`,
    0,
    "safari",
    "macos",
  ],
  [
    "Safari on an iPhone",
    `${phone} Version/18.1 Mobile/15E148 Safari/604.1`,
    5,
    "iosSafari",
    "ios",
  ],
  [
    "Safari on an iPad",
    `${mac} AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15`,
    5,
    "iosSafari",
    "ios",
  ],
  ["Chrome on an iPhone", `${phone} CriOS/142.0 Mobile/15E148 Safari/604.1`, 5, "iosOther", "ios"],
  ["Edge on an iPhone", `${phone} EdgiOS/142.0 Mobile/15E148 Safari/604.1`, 5, "iosOther", "ios"],
  ["Chrome on Android", `${android} ${blink}`, 5, "android", "android"],
  ["Edge on Android", `${android} ${blink} EdgA/142.0`, 5, "android", "android"],
  [
    "Firefox on Android",
    "Mozilla/5.0 (Android 14; Mobile) Gecko Firefox/140.0",
    5,
    "androidFirefox",
    "android",
  ],
] as const)("%s has steps of its own", (...[, userAgent, maxTouchPoints, site, system]) => {
  expect(whereIs({ userAgent, maxTouchPoints })).toEqual({ site, system });
});
