import type { Outputs } from "../../lib/me.ts";

/** One item of the queue, with the names of its people. */
export type Item = Outputs["risk"]["list"]["items"][number];
