import { v7 } from "uuid";

/** A key of one change: whoever sends it again is answered as before. */
export const newKey = () => v7();

const hex = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** The W3C header that starts a trace at this person's click. */
export const newTraceparent = () => `00-${hex(16)}-${hex(8)}-01`;
