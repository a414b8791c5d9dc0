import type { Agreed } from "@hearth/contracts/homework/showing";
import { mayBeShown } from "../../domain/showing.ts";
import type { Deps, StoredAgreed, StoredTry } from "../../ports.ts";
import { workOf } from "../workOf.ts";

/** What of a try may be shown: nothing before it is handed in. */
export const offeredOf = ({ state, work }: StoredTry, { library }: Pick<Deps, "library">) =>
  state === "draft" ? [] : mayBeShown(workOf(library, work));

/** What is agreed, as it is told. */
export const told = (submissionId: string, agreed: StoredAgreed | null): Agreed => ({
  submissionId,
  fieldIds: [...(agreed?.fieldIds ?? [])],
  agreedAt: agreed?.agreedAt ?? null,
});
