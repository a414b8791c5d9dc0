import { addJob } from "@hearth/service-kit/jobs";
import type { Soon } from "../ports.ts";
import type { MessagingTx } from "../store/messagingTx.ts";
import { callQueue } from "./callNext.ts";
import { clockQueue } from "./riskClock.ts";
import { sendPageQueue } from "./sendPage.ts";

/** The tenant of this transaction: a job carries it, since it comes without one. */
async function tenantOf(tx: MessagingTx): Promise<string> {
  const [row] = await tx.$queryRaw<{ tenant: string }[]>`SELECT current_tenant() AS tenant`;
  if (!row?.tenant) throw new TypeError("A job needs a tenant");
  return row.tenant;
}

/** Puts jobs into their queues within one transaction. */
export const soonOn = (tx: MessagingTx): Soon => ({
  async callNext(itemId, step, afterSeconds) {
    const data = { tenant: await tenantOf(tx), itemId, step };
    await addJob(tx, { queue: callQueue, data, options: { startAfter: afterSeconds } });
  },
  async sendPage(itemId, pageId) {
    const data = { tenant: await tenantOf(tx), itemId, pageId };
    await addJob(tx, { queue: sendPageQueue, data });
  },
  async whenDue(itemId, dueAt) {
    const data = { tenant: await tenantOf(tx), itemId, dueAt: dueAt.toISOString() };
    await addJob(tx, { queue: clockQueue, data, options: { startAfter: dueAt } });
  },
});
