export type Browser = "iosSafari" | "macSafari" | "androidChrome" | "firefox" | "chrome";

/** Which steps allow a camera here: browsers differ in where they keep the switch. */
export function browserOf(userAgent: string): Browser {
  if (/iPhone|iPad|iPod/.test(userAgent)) return "iosSafari";
  if (/Firefox\//.test(userAgent)) return "firefox";
  if (/Android/.test(userAgent)) return "androidChrome";
  if (/Safari\//.test(userAgent) && !/Chrom(e|ium)\//.test(userAgent)) return "macSafari";
  return "chrome";
}
