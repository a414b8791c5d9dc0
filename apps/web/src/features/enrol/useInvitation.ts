import { useMutation, useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { problemOf } from "../../lib/api/problem.ts";
import { request } from "../../lib/api/request.ts";

const Inspected = z.object({ state: z.enum(["open", "used", "over"]), nonce: z.string() });

/** An invitation as it stands, and the press that uses it. Looking changes nothing. */
export function useInvitation(token: string, onAccepted: () => void) {
  const invitation = useQuery({
    queryKey: ["invitation"],
    queryFn: () => request("/api/invitation/inspect", { answer: Inspected, body: { token } }),
    networkMode: "always",
    gcTime: 0,
  });
  const { mutate, isPending, error } = useMutation({
    networkMode: "always",
    mutationFn: (nonce: string) =>
      request("/api/invitation/accept", { answer: z.unknown(), body: { token, nonce } }),
    onSuccess: onAccepted,
    onError: () => void invitation.refetch(),
  });
  return { invitation, accept: mutate, isPending, problem: error && problemOf(error) };
}
