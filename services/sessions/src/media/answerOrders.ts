import type { Answerers } from "@hearth/bus/types";
import { notFound } from "@hearth/contracts/errors";
import { mustBeControl } from "./admit.ts";
import type { ordersTo } from "./nodeContracts.ts";
import type { Named } from "./Orders.ts";
import type { Sessions } from "./Sessions.ts";

type Options = {
  readonly sessions: Sessions;
  readonly applied: (ms: number) => void;
  readonly drained: (draining: boolean) => void;
};

/** Does what control decided. */
export function answerOrders({
  sessions,
  applied,
  drained,
}: Options): Answerers<ReturnType<typeof ordersTo>> {
  /** What control has placed anew since is over here. */
  const here = ({ sessionId, epoch }: Pick<Named, "sessionId" | "epoch">, tenant: string) => {
    const session = sessions.find(sessionId)?.session;
    if (session?.named.tenant !== tenant) throw notFound("Session");
    if (session.named.epoch < epoch) session.close();
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
    hold: async ({ sessionId, epoch, ...held }, call) => {
      mustBeControl(call);
      await here({ sessionId, epoch }, call.actor.tenant).hold(epoch, held);
      return {};
    },
    release: async ({ changeId, ...about }, call) => {
      mustBeControl(call);
      await here(about, call.actor.tenant).release(about.epoch, changeId);
      return {};
    },
    close: async ({ sessionId, epoch }, call) => {
      mustBeControl(call);
      const session = sessions.find(sessionId)?.session;
      if (session && session.named.tenant !== call.actor.tenant) throw notFound("Session");
      sessions.close(sessionId, epoch);
      return Promise.resolve({});
    },
    drain: ({ draining }, call) => {
      mustBeControl(call);
      drained(draining);
      return Promise.resolve({});
    },
  };
}
