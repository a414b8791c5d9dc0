import type { z } from "zod";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import { nodeFor } from "../../domain/table.ts";
import { viewFor } from "../../domain/view.ts";
import type { Deps } from "../../ports.ts";
import { ask, comersOnly, membersOnly, selfOf } from "../liveCommand.ts";

type Contract = typeof sessions.rpc.view;

/** Everybody in a room asks every five seconds: what they know already is neither loaded nor written down. */
export const view: Handler<Contract, Deps> = async (input, work) => {
  const unchanged = await unchangedSince(input, work);
  if (unchanged) {
    work.nothingTold();
    return unchanged;
  }
  const { actor, live, people, now } = work;
  const asked = await ask(input.sessionId, actor, { live, people });
  membersOnly(asked);
  const me = selfOf(asked);
  return {
    view: viewFor(asked.state, me.participantId, now()),
    nodeId: nodeFor(asked.state.session, me),
  };
};

/** Null where something is new, and where nothing can be said without the whole. */
async function unchangedSince(
  { sessionId, known }: z.output<Contract["input"]>,
  { actor, live, people }: Work & Deps,
): Promise<z.input<Contract["output"]> | null> {
  if (!known || actor.kind === "service") return null;
  const seen = await live.glimpse(sessionId, actor.personId);
  if (seen?.epoch !== known.epoch || seen.revision !== known.revision) return null;
  comersOnly({ sessionId, actor, ...(await people.standingOf(seen.groupId, actor.personId)) });
  return { view: null, nodeId: nodeFor(seen, seen) };
}
