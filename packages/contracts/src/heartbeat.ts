import { z } from "zod";

/** `media.heartbeat`, every 300 ms and at once when a worker dies. */
export const heartbeatSubject = "media.heartbeat";
export const Heartbeat = z.object({
  /** New at each start of the process. */
  nodeId: z.string().regex(/^[\w-]{1,60}$/),
  /** The place that this process fills (`media-1`): a new nodeId with the same name means that the former is dead. */
  name: z.string(),
  /** Share of one core that the busiest worker uses, 0 to 1. */
  load: z.number().min(0),
  accepting: z.boolean(),
  /** It will exit: its sessions go elsewhere. */
  draining: z.boolean().optional(),
  /** Each worker: its share of a core, packets a second, the share kept for those who have yet to come, its sessions. */
  workers: z
    .array(
      z.object({
        cpu: z.number().min(0),
        packets: z.number().min(0),
        reserved: z.number().min(0),
        sessions: z.int().nonnegative(),
      }),
    )
    .optional(),
  sessions: z.array(
    z.object({
      sessionId: z.uuid(),
      tenant: z.uuid(),
      epoch: z.int().positive(),
      revision: z.int().nonnegative(),
      held: z.boolean(),
    }),
  ),
});
export type Heartbeat = z.infer<typeof Heartbeat>;
