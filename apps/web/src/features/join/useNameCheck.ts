import { useMutation } from "@tanstack/react-query";
import { problemOf } from "../../lib/api/problem.ts";
import { checkName } from "./doors.ts";

/** Asks whether the group's rule allows a name. `refused` is the last one that it does not. */
export function useNameCheck(onAllowed: (name: string) => void) {
  const { mutate, isPending, error, variables } = useMutation({
    networkMode: "always",
    mutationFn: checkName,
    onSuccess: ({ displayName }) => onAllowed(displayName),
  });
  const problem = error && problemOf(error);
  const isRefused = problem?.code === "invalid_input";
  return {
    check: mutate,
    isPending,
    problem: isRefused ? null : problem,
    refused: isRefused ? variables : null,
  };
}
