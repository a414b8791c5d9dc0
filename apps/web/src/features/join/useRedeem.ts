import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../lib/api/problem.ts";
import { redeemLink, type Seat } from "./doors.ts";

type Deps = { readonly onSeated: (seat: Seat) => void; readonly lookAgain: () => Promise<unknown> };

/**
 * Uses the link, at a press. `sentTo` is set when the person has to give the code that was sent there. A page that was
 * open for long looks at the link again, so that the next press is good.
 */
export function useRedeem(token: string, { onSeated, lookAgain }: Deps) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation({
    networkMode: "always",
    mutationFn: redeemLink,
    onSuccess: (answer) => {
      if (answer.result === "seated") onSeated(answer);
      else setSentTo(answer.sentTo);
    },
    onError: (fault) => {
      if (problemOf(fault).code === "stale") void lookAgain();
    },
  });
  const press = (nonce: string, code?: string) =>
    mutate({ token, nonce, ...(code !== undefined && { code }) });
  return { press, isPending, sentTo, problem: error && problemOf(error) };
}
