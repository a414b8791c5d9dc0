import { toAppError } from "@hearth/contracts/errors";
import type { Parts } from "./parts.ts";

export type Place = { readonly nodeId: string; readonly name: string };

/** What a node wrote down while nobody could fetch it: the next process in its place serves it. */
export function formerJournals(
  { bus, failed, journals }: Pick<Parts, "bus" | "failed" | "journals">,
  pullPage: (former: Place) => Promise<number>,
) {
  /** Processes whose former selves have been asked for everything. */
  const asked = new Set<string>();

  /** Until it is empty, so that the node can let go of it. True unless it has to be tried again. */
  const pullWhole = async (former: Place): Promise<boolean> => {
    try {
      while ((await pullPage(former)) > 0);
      return true;
    } catch (fault) {
      const isGone = toAppError(fault).code === "unavailable" && bus.isUp();
      if (!isGone) failed("presence", fault);
      return isGone;
    }
  };

  const pullFormersOf = async (node: Place): Promise<void> => {
    if (asked.has(node.nodeId)) return;
    const formers = await journals.formersOf(node);
    const { name } = node;
    const done = await Promise.all(formers.map((nodeId) => pullWhole({ nodeId, name })));
    if (done.every(Boolean)) asked.add(node.nodeId);
  };

  return {
    pullAll: async (nodes: readonly Place[]): Promise<void> => {
      await Promise.all(
        nodes.map((node) =>
          pullFormersOf(node).catch((err: unknown) => {
            failed("presence", err);
          }),
        ),
      );
    },
  };
}
