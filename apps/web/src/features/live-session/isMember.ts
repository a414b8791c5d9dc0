import { memberRoles } from "@hearth/contracts/actor";
import type { ControlView } from "@hearth/contracts/live";

/** One of the group: clients and their families, and nobody who leads, helps or looks on. */
export const isMember = ({ role, staff }: Pick<ControlView["me"], "role" | "staff">): boolean =>
  !staff && memberRoles.some((member) => member === role);
