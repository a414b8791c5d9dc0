import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { type Problem, problemOf } from "../../lib/api/problem.ts";
import { request } from "../../lib/api/request.ts";

const post = (path: string, body: object) => request(path, { answer: z.unknown(), body });

/** A client's way in: first a code is sent, then it is given. Nobody is told whether a contact is known. */
export function useCodeSignIn(onSignedIn: () => void) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const ask = useMutation({
    networkMode: "always",
    mutationFn: (contact: string) => post("/api/signin/code", { contact }),
    onSuccess: (_, contact) => {
      give.reset();
      setSentTo(contact);
    },
  });
  const give = useMutation({
    networkMode: "always",
    mutationFn: (code: string) => post("/api/signin/code/use", { contact: sentTo, code }),
    onSuccess: onSignedIn,
  });
  const fault = give.error ?? ask.error;
  const problem: Problem | null = fault && problemOf(fault);
  const change = () => {
    ask.reset();
    give.reset();
    setSentTo(null);
  };
  const isPending = ask.isPending || give.isPending;
  return { sentTo, problem, isPending, ask: ask.mutate, give: give.mutate, change };
}
