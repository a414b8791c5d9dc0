import type { Outputs } from "../../../lib/me.ts";

/** One assignment whole, as the gateway tells it. */
export type Found = Outputs["homework"]["assignment"];
