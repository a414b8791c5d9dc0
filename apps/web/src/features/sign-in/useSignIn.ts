import { useMutation } from "@tanstack/react-query";
import { z } from "zod";
import { problemOf, type Problem } from "../../lib/api/problem.ts";
import { request } from "../../lib/api/request.ts";

type Credentials = { readonly email: string; readonly password: string };

/** Opens a sign-in; its cookie comes with the answer. */
export function useSignIn(onSignedIn: () => void) {
  const { mutate, isPending, error } = useMutation({
    networkMode: "always",
    mutationFn: ({ email, password }: Credentials) =>
      request("/api/signin", { answer: z.unknown(), body: { email: email.trim(), password } }),
    onSuccess: onSignedIn,
  });
  const problem: Problem | null = error && problemOf(error);
  return { mutate, isPending, problem };
}
