import { noTenant } from "@hearth/contracts/actor";
import { atNode, type NodeRpc } from "@hearth/contracts/define";
import type { LiveTable } from "@hearth/contracts/live";
import { mediaNode, type PresenceEntry } from "@hearth/contracts/media";
import type { z } from "zod";
import type { LiveState } from "../domain/liveState.ts";
import { membersOf, tableOf } from "../domain/table.ts";
import type { Parts } from "./parts.ts";

type At = { readonly tenant: string; readonly nodeId: string };
type Of = { readonly sessionId: string; readonly epoch: number };
type From = Of & { readonly revision: number };
type Change = At & { readonly changeId: string };

/** What control asks of media nodes. */
export type Orders = {
  /** Makes the state true at its node. */
  readonly apply: (tenant: string, state: LiveState) => Promise<void>;
  /** Pauses what the next state forbids, before it is decided. */
  readonly hold: (change: Change, session: From, next: LiveTable) => Promise<void>;
  readonly release: (change: Change, session: Of) => Promise<void>;
  readonly close: (at: At, session: Of) => Promise<void>;
  readonly drain: (nodeId: string, draining: boolean) => Promise<void>;
  readonly presence: (nodeId: string, after: number) => Promise<PresenceEntry[]>;
};

export function ordersTo({
  bus,
  envelope,
  pace,
}: Pick<Parts, "bus" | "envelope" | "pace">): Orders {
  const send = async <C extends NodeRpc>(contract: C, input: z.input<C["input"]>, to: At) => {
    const packed = await envelope(to.tenant, `media.${contract.verb}`);
    const answer = await bus.call(atNode(contract, to.nodeId), input, {
      ...packed,
      budgetMs: pace.orderMs,
    });
    return answer as z.output<C["output"]>;
  };
  return {
    async apply(tenant, state) {
      const { sessionId, epoch, revision, nodeId, expected } = state.session;
      if (nodeId === null) return;
      const order = { sessionId, tenant, epoch, revision, expected };
      const whole = {
        ...order,
        holdsEndAfterMs: pace.heldMs,
        table: tableOf(state),
        members: membersOf(state),
      };
      await send(mediaNode.apply, whole, { tenant, nodeId });
    },
    async hold({ changeId, ...to }, { sessionId, epoch, revision: basedOn }, table) {
      await send(mediaNode.hold, { sessionId, epoch, changeId, table, basedOn }, to);
    },
    async release({ changeId, ...to }, { sessionId, epoch }) {
      await send(mediaNode.release, { sessionId, epoch, changeId }, to);
    },
    async close(to, { sessionId, epoch }) {
      await send(mediaNode.close, { sessionId, epoch }, to);
    },
    async drain(nodeId, draining) {
      await send(mediaNode.drain, { draining }, { tenant: noTenant, nodeId });
    },
    async presence(nodeId, after) {
      const { entries } = await send(mediaNode.presence, { after }, { tenant: noTenant, nodeId });
      return entries;
    },
  };
}
