import { z } from "zod";
import { byService, command, query } from "../define.ts";

/** A media node as control hears it. */
const HeardNode = z.object({
  nodeId: z.string(),
  /** The place that it fills: `media-1`. */
  name: z.string(),
  accepting: z.boolean(),
  draining: z.boolean(),
  sessions: z.int().nonnegative(),
});
export type HeardNode = z.infer<typeof HeardNode>;

/** What the operator asks of media nodes. They carry sessions of every tenant: nobody of one tenant may. */
export const nodes = {
  listNodes: query("sessions.node.list", {
    input: z.object({}),
    output: z.object({ nodes: z.array(HeardNode) }),
    access: byService,
  }),
  /** It takes nobody new and its sessions go elsewhere; or it takes people again. */
  drainNode: command("sessions.node.drain", {
    input: z.object({ name: z.string().regex(/^[\w-]{1,40}$/), draining: z.boolean() }),
    output: HeardNode,
    access: byService,
  }),
} as const;
