import { z } from "zod";
import { type Access, inPerson } from "../define.ts";
import { leaderRoles } from "../actor.ts";

/** Every request about a live session names it. */
export const live = z.object({ sessionId: z.uuid() });

/** Who leads the group, by sign-in: the facilitator and every co-facilitator with the same powers. */
export const leading: Access = { kinds: ["signIn"], roles: [...leaderRoles, "peer_specialist"] };

/** Whoever is in the room or at its door. */
export const present = inPerson;
