import type { z } from "zod";
import type { Answerer, Call, Input } from "@hearth/bus/types";
import type { Rpc } from "@hearth/contracts/define";
import { toAppError } from "@hearth/contracts/errors";
import { inTenant } from "@hearth/service-kit/database";
import { type Handler, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import type { LiveState } from "../domain/liveState.ts";
import { tableOf } from "../domain/table.ts";
import { askFor, carryOut, decideOn, type LiveOf } from "../handlers/liveCommand.ts";
import type { LiveDeps } from "../ports.ts";
import { silences } from "../live/silences.ts";
import { newTry, type Try } from "./attempt.ts";
import { inTurn } from "./inTurn.ts";
import type { Nodes } from "./nodes.ts";
import type { Orders } from "./orders.ts";
import type { Parts } from "./parts.ts";
import type { Settle } from "./settle.ts";

type OnSession = Rpc<z.ZodType<{ readonly sessionId: string }>>;

const tries = 4;

export type Control = {
  readonly parts: Parts;
  readonly nodes: Nodes;
  readonly orders: Orders;
  readonly settle: Settle;
};

/** How a contract that changes a live session is answered. */
export type LiveAnswerer = <C extends OnSession>(contract: C, command: LiveOf<C>) => Answerer<C>;

/**
 * The order around the unit of work: rehearse, pause at the node what is about to be forbidden, commit, make it true at
 * the node, and only then tell people. Changes of one session wait for each other here; replicas meet in the database,
 * where all but one find another revision and try again.
 */
export function liveAnswerer(control: Control): LiveAnswerer {
  const turn = inTurn();
  return <C extends OnSession>(contract: C, command: LiveOf<C>) => {
    const answer = async (input: Input<C>, call: Call) => {
      for (let left = tries; ; left -= 1) {
        const one = await rehearse(control, command, { input, call });
        try {
          return await carryThrough(control, one, () =>
            commit(control, { contract, command, input, call }, one.trial),
          );
        } catch (fault) {
          if (!one.trial.hasRaced() || left === 1) throw fault;
        }
      }
    };
    return ((input: Input<C>, call: Call) =>
      turn(input.sessionId, () => answer(input, call))) as Answerer<C>;
  };
}

type Asking<C extends OnSession> = { readonly input: Input<C>; readonly call: Call };

/** A try, and how far the change was foreseen. */
type Rehearsed = {
  readonly trial: Try;
  readonly tenant: string;
  readonly foreseen: { readonly former: LiveState; readonly next: LiveState } | null;
};

/** Decides without writing. What is refused here is refused again, and written down, in the unit of work. */
async function rehearse<C extends OnSession>(
  { parts, nodes }: Control,
  command: LiveOf<C>,
  { input, call }: Asking<C>,
): Promise<Rehearsed> {
  const trial = newTry(parts, nodes);
  const { tenant } = call.actor;
  try {
    const asked = await inTenant(parts.db, tenant, (tx) =>
      askFor(command, { input, actor: call.actor, on: null }, parts.deps(tx)),
    );
    const next = decideOn(command, input, { asked, attempt: trial.attempt });
    const former = asked.state;
    return { trial: trial.on(former), tenant, foreseen: { former, next } };
  } catch (fault) {
    const { code } = toAppError(fault);
    if (code === "internal" || code === "unavailable" || code === "timeout") throw fault;
    return { trial, tenant, foreseen: null };
  }
}

type Committing<C extends OnSession> = Asking<C> & {
  readonly contract: C;
  readonly command: LiveOf<C>;
};

function commit<C extends OnSession>(
  { parts }: Control,
  { contract, command, input, call }: Committing<C>,
  { attempt }: Try,
): Promise<z.input<C["output"]>> {
  const contracts: { readonly it: OnSession } = { it: contract };
  const handler = carryOut<C>(command) as Handler<OnSession, LiveDeps>;
  const unit = unitsOfWork(parts.service(attempt), contracts, { it: handler });
  return unit.it(input, call) as Promise<z.input<C["output"]>>;
}

async function carryThrough<R>(
  control: Control,
  { trial, tenant, foreseen }: Rehearsed,
  run: () => Promise<R>,
): Promise<R> {
  const { figures, clock } = control.parts;
  const began = clock();
  const held = foreseen && (await hold(control, tenant, foreseen));
  try {
    const answer = await run();
    const written = trial.written();
    if (written) {
      await control.settle.committed(tenant, written);
      figures.changed(written, clock() - began);
    } else await held?.release();
    return answer;
  } catch (fault) {
    const written = trial.written();
    // Not written: surely not committed. Written: it may have been, and stays silent until the database has said so.
    const isKnown =
      !written || (await control.settle.unknown(tenant, written.next.session.sessionId));
    if (isKnown) await held?.release();
    throw fault;
  }
}

/** Pauses at the node what the next state forbids. Nothing is held where there is no node, or no media of this epoch. */
async function hold(
  { parts, nodes, orders }: Control,
  tenant: string,
  { former, next }: { readonly former: LiveState; readonly next: LiveState },
) {
  const { nodeId } = former.session;
  if (nodeId === null || nodes.isDead(nodeId)) return null;
  if (!silences(tableOf(former), tableOf(next))) return null;
  const change = { tenant, nodeId, changeId: parts.newId() };
  const release = () =>
    orders.release(change, former.session).catch((err: unknown) => {
      parts.log.warn?.({ err }, "a pause could not be released and ends by itself");
    });
  try {
    await orders.hold(change, former.session, tableOf(next));
    return { release };
  } catch (fault) {
    if (isGone(fault)) return null;
    // It may be in force all the same.
    await release();
    throw fault;
  }
}

/** A worker that died took the session with it: nothing flows that would have to be paused. */
function isGone(fault: unknown): boolean {
  const { code } = toAppError(fault);
  return code === "not_found" || code === "stale";
}
