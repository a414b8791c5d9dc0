import { ServiceName } from "@hearth/contracts/actor";

/** Who has a key on the bus: every part, and the provisioner, which declares the streams. */
export const busUsers = [...ServiceName.options, "provisioner"] as const;
export type BusUser = (typeof busUsers)[number];
