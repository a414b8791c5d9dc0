import { useEffect } from "react";
import { stayAwake } from "../../../lib/device/stayAwake.ts";

/** The screen of a phone stays on while its person is in the room. */
export function Awake() {
  useEffect(() => stayAwake(), []);
  return null;
}
