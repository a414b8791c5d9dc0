import type { Act, SessionConnection } from "@hearth/media-client/sessionConnection";
import type { Input } from "@hearth/media-client/signalling";
import { useCallback, useState } from "react";
import type { Problem } from "../../lib/api/problem.ts";
import { problemOfAct } from "./problemOfAct.ts";

export type Do = <V extends Act>(verb: V, input: Input<V>) => Promise<boolean>;
export type Acting = {
  readonly act: Do;
  /** What is under way. */
  readonly pending: Act | null;
  readonly problem: Problem | null;
};

/** Does something in the session, one thing at a time; what went wrong stays in sight until the next try. */
export function useAct(connection: Pick<SessionConnection, "act">): Acting {
  const [pending, setPending] = useState<Act | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act: Do = useCallback(
    async (verb, input) => {
      setPending(verb);
      setProblem(null);
      try {
        await connection.act(verb, input);
        return true;
      } catch (fault) {
        setProblem(problemOfAct(fault));
        return false;
      } finally {
        setPending(null);
      }
    },
    [connection],
  );
  return { act, pending, problem };
}
