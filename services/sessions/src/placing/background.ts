import { unitsOfWork } from "@hearth/service-kit/unitOfWork";
import type { Call, Input } from "@hearth/bus/types";
import type { ServiceActor } from "@hearth/contracts/actor";
import { finalise } from "../handlers/session/finalise.ts";
import {
  endDue,
  notice,
  placeAnew,
  returnDue,
  takeOut,
  visitDue,
} from "../handlers/ownCommands.ts";
import { own } from "../ownContracts.ts";
import { newTry } from "./attempt.ts";
import type { LiveAnswerer } from "./liveAnswerer.ts";
import type { Nodes } from "./nodes.ts";
import type { Parts } from "./parts.ts";

type Own = typeof own;
/** What control does by itself, each in its tenant, with this service as the actor and a cause. */
export type Background = {
  readonly [K in keyof Own]: (of: Tenant, input: Input<Own[K]>) => Promise<unknown>;
};
type Tenant = { readonly tenant: string; readonly cause: string };

export function inBackground(parts: Parts, nodes: Nodes, live: LiveAnswerer): Background {
  const callOf = async ({ tenant, cause }: Tenant): Promise<Call> => {
    const purpose = "operations" as const;
    const actor: ServiceActor = { kind: "service", tenant, service: "sessions", cause, purpose };
    return { actor, envelope: await parts.envelope(tenant, cause) };
  };
  const answerers = {
    returnDue: live(own.returnDue, returnDue),
    visitDue: live(own.visitDue, visitDue),
    endDue: live(own.endDue, endDue),
    placeAnew: live(own.placeAnew, placeAnew),
    takeOut: live(own.takeOut, takeOut),
    notice: live(own.notice, notice),
  };
  const once = (of: Tenant, input: Input<Own["finalise"]>) =>
    callOf(of).then((call) =>
      unitsOfWork(
        parts.service(newTry(parts, nodes).attempt),
        { it: own.finalise },
        { it: finalise },
      ).it(input, call),
    );
  return {
    returnDue: async (of, input) => answerers.returnDue(input, await callOf(of)),
    visitDue: async (of, input) => answerers.visitDue(input, await callOf(of)),
    endDue: async (of, input) => answerers.endDue(input, await callOf(of)),
    placeAnew: async (of, input) => answerers.placeAnew(input, await callOf(of)),
    takeOut: async (of, input) => answerers.takeOut(input, await callOf(of)),
    notice: async (of, input) => answerers.notice(input, await callOf(of)),
    finalise: once,
  };
}
