import type { GroupPerson } from "./shapes.ts";

type Ordered = Pick<GroupPerson, "displayName" | "risks">;

/** Who has open risk items first, the most of them at the top; then by name. */
export const inOrder = <P extends Ordered>(people: readonly P[]): readonly P[] =>
  people.toSorted(
    (one, other) =>
      other.risks.length - one.risks.length ||
      (one.displayName ?? "").localeCompare(other.displayName ?? ""),
  );
