export type Browser = "iosSafari" | "macSafari" | "androidChrome" | "firefox" | "chrome";

/** Which steps allow a camera here: browsers differ in where they keep the switch. */
export function browserOf(userAgent: string): Browser {
  if (/iPhone|iPad|iPod/.test(userAgent)) return "iosSafari";
  if (userAgent.includes("Firefox/")) return "firefox";
  if (userAgent.includes("Android")) return "androidChrome";
  if (userAgent.includes("Safari/") && !/Chrom(e|ium)\//.test(userAgent)) return "macSafari";
  return "chrome";
}
