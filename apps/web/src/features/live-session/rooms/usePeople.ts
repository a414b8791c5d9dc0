import type { ControlView } from "@hearth/contracts/live";
import { use } from "react";
import { GroupKnowledgeContext } from "../../../lib/planning/knowledge.ts";
import type { Person } from "../../../lib/planning/plan.ts";

/** Everybody for whom rooms are planned: who is in, and the others of the group. */
export function usePeople({ roster }: ControlView): readonly Person[] {
  const { clients } = use(GroupKnowledgeContext);
  const here = roster
    .filter(({ staff }) => !staff)
    .flatMap(({ personId, displayName: name, away }) =>
      personId === null ? [] : [{ personId, name, isHere: away !== true }],
    );
  const known = new Set(here.map(({ personId }) => personId));
  const others = clients.filter(({ personId }) => !known.has(personId));
  return [...here, ...others.map((one) => ({ ...one, isHere: false }))];
}
