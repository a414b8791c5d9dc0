type System = "windows" | "macos" | "ios" | "android" | "other";
type BrowserName = "chrome" | "edge" | "firefox" | "safari";
/** Where this browser keeps its switch for camera and microphone. */
type SiteSteps =
  | "chrome"
  | "edge"
  | "firefox"
  | "safari"
  | "iosSafari"
  | "iosOther"
  | "android"
  | "androidFirefox";
export type Where = { readonly site: SiteSteps; readonly system: System };
type Agent = Pick<Navigator, "userAgent" | "maxTouchPoints">;

const systems: readonly [System, RegExp][] = [
  ["ios", /iPhone|iPad|iPod/],
  ["android", /Android/],
  ["windows", /Windows/],
  ["macos", /Macintosh|Mac OS X/],
];
const browsers: readonly [BrowserName, RegExp][] = [
  ["edge", /Edg(A|iOS)?\//],
  ["firefox", /Firefox\/|FxiOS\//],
  ["chrome", /Chrome\/|Chromium\/|CriOS\//],
  ["safari", /Safari\//],
];

/** An iPad says that it is a Mac; no Mac has a screen to touch. */
function systemOf({ userAgent, maxTouchPoints }: Agent): System {
  const [found] = systems.find(([, sign]) => sign.test(userAgent)) ?? ["other"];
  return found === "macos" && maxTouchPoints > 1 ? "ios" : found;
}

const browserOf = ({ userAgent }: Agent): BrowserName =>
  (browsers.find(([, sign]) => sign.test(userAgent)) ?? ["chrome"])[0];

/** Which steps allow a camera here: browsers and systems differ in where they keep the switches. */
export function whereIs(agent: Agent): Where {
  const [system, browser] = [systemOf(agent), browserOf(agent)];
  const onPhone: Partial<Record<System, SiteSteps>> = {
    ios: browser === "safari" ? "iosSafari" : "iosOther",
    android: browser === "firefox" ? "androidFirefox" : "android",
  };
  return { site: onPhone[system] ?? browser, system };
}
