import { shuffle } from "es-toolkit/array";
import { conflict, notFound } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { SuggestionWay } from "@hearth/contracts/sessions/breakouts";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mustNotBeOver } from "../../domain/lifecycle.ts";
import type { LiveState } from "../../domain/liveState.ts";
import { asLast, asPrepared, byChance, byRotation, type Suggestion } from "../../domain/suggest.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

/** So many rounds of the group are looked back on: a year and more. */
const manyRounds = 200;

export const suggestPlan: Handler<typeof sessions.rpc.suggestPlan, Deps> = async (
  { sessionId, way },
  { actor, live, people, now, ...stores },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  mustNotBeOver(asked.state, now());
  return suggested(asked.state, way, stores);
};

async function suggested(
  state: LiveState,
  way: SuggestionWay,
  { sets, rounds }: Pick<Deps, "sets" | "rounds">,
): Promise<Suggestion> {
  const { groupId } = state.session;
  switch (way.kind) {
    case "random":
      return byChance(state, way.rooms, shuffle);
    case "rotation":
      return byRotation(state, way.rooms, await rounds.last(groupId, manyRounds));
    case "last": {
      const [last] = await rounds.last(groupId, 1);
      if (!last) throw conflict("This group has had no rooms yet: choose another way");
      return asLast(state, last);
    }
    case "set": {
      const set = await sets.find(groupId, way.setId);
      if (!set) throw notFound("Set");
      return asPrepared(state, set.rooms);
    }
  }
}
