import type { Answerers } from "@hearth/bus/types";
import { notFound } from "@hearth/contracts/errors";
import { mustBeControl } from "./admit.ts";
import type { ordersTo } from "./nodeContracts.ts";
import type { Sessions } from "./Sessions.ts";

type Options = { readonly sessions: Sessions; readonly applied: (ms: number) => void };

/** Does what control decided. */
export function answerOrders({
  sessions,
  applied,
}: Options): Answerers<ReturnType<typeof ordersTo>> {
  const here = (sessionId: string, tenant: string) => {
    const session = sessions.find(sessionId)?.session;
    if (session?.named.tenant !== tenant) throw notFound("Session");
    return session;
  };
  return {
    apply: async (order, call) => {
      mustBeControl(call, order.tenant);
      const began = performance.now();
      const session = await sessions.open(order);
      await session.apply(order);
      applied(performance.now() - began);
      return {};
    },
    hold: async ({ sessionId, epoch, changeId, table }, call) => {
      mustBeControl(call);
      await here(sessionId, call.actor.tenant).hold(epoch, changeId, table);
      return {};
    },
    release: async ({ sessionId, epoch, changeId }, call) => {
      mustBeControl(call);
      await here(sessionId, call.actor.tenant).release(epoch, changeId);
      return {};
    },
    close: async ({ sessionId, epoch }, call) => {
      mustBeControl(call);
      const session = sessions.find(sessionId)?.session;
      if (session && session.named.tenant !== call.actor.tenant) throw notFound("Session");
      sessions.close(sessionId, epoch);
      return Promise.resolve({});
    },
  };
}
