import { useMutation } from "@tanstack/react-query";
import type { ControlView } from "@hearth/contracts/live";
import { useState } from "react";
import { type Problem, problemOf } from "../../../../lib/api/problem.ts";
import { useTRPC } from "../../../../lib/api/trpc.ts";
import type { Acting } from "../../useAct.ts";

/** Shows a client's work to the room, and hides it: homework first when it begins, the room first when it ends. */
export function useShowing(view: ControlView, { act }: Pick<Acting, "act">) {
  const trpc = useTRPC();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync: begin } = useMutation(trpc.homework.beginShowing.mutationOptions());
  const { mutateAsync: end } = useMutation(trpc.homework.endShowing.mutationOptions());
  const shown = view.tools?.shown ?? null;

  const show = async (submissionId: string, participantId: string) => {
    setProblem(null);
    try {
      const { showingId } = await begin({ submissionId });
      await act("showWork", { showingId, participantId });
    } catch (fault) {
      setProblem(problemOf(fault));
    }
  };
  const hide = async () => {
    if (!shown) return;
    await act("hideWork", {});
    // That it has ended already is as well: nobody sees it any more.
    await end({ showingId: shown.showingId }).catch(() => undefined);
  };
  return {
    problem,
    shown,
    show: (submissionId: string, participantId: string) => void show(submissionId, participantId),
    hide: () => void hide(),
  };
}
