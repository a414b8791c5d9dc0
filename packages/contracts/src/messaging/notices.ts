import { z } from "zod";
import { staffRoles } from "../actor.ts";
import { byRole, command, query } from "../define.ts";
import { RiskItem } from "./risk.ts";

const page = z.object({ pageId: z.uuid() });

/** Calls to people on call. The message has a link to one; who it was sent to accepts it here. */
export const notices = {
  rpc: {
    /** A call to the asker: what it is about, and whether somebody else has come already. */
    getPage: query("messaging.page.get", {
      input: page,
      output: z.object({ mayAccept: z.boolean(), item: RiskItem }),
      access: byRole(...staffRoles),
    }),
    /** The asker comes. A call that somebody else has accepted stays theirs: the answer tells whose it is. */
    acceptPage: command("messaging.page.accept", {
      input: page,
      output: z.object({ accepted: z.boolean(), item: RiskItem }),
      access: byRole(...staffRoles),
    }),
  },
} as const;
