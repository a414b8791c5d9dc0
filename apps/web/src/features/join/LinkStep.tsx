import { problemOf } from "../../lib/api/problem.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ClosedLink } from "./ClosedLink.tsx";
import { CodeForm } from "./CodeForm.tsx";
import type { Seat } from "./doors.ts";
import { RevokedLink } from "./RevokedLink.tsx";
import { useLink } from "./useLink.ts";
import { useRedeem } from "./useRedeem.ts";
import { Welcome } from "./Welcome.tsx";

type LinkStepProps = { readonly token: string; readonly onSeated: (seat: Seat) => void };

/** From the opened link to the seat. Only a press goes on from here. */
export function LinkStep({ token, onSeated }: LinkStepProps) {
  const link = useLink(token);
  const redeem = useRedeem(token, { onSeated, lookAgain: link.refetch });
  if (link.error && problemOf(link.error).code === "not_found")
    return <ClosedLink state="notFound" />;
  return (
    <Answer query={link}>
      {(found) => {
        if (found.state === "over") return <ClosedLink state="over" />;
        if (found.state === "revoked")
          return <RevokedLink token={token} nonce={found.nonce} lookAgain={link.refetch} />;
        if (redeem.sentTo !== null)
          return (
            <CodeForm
              sentTo={redeem.sentTo}
              problem={redeem.problem}
              isPending={redeem.isPending}
              onCode={(code) => redeem.press(found.nonce, code)}
              onResend={() => redeem.press(found.nonce)}
            />
          );
        return (
          <Welcome
            link={found}
            problem={redeem.problem}
            isPending={redeem.isPending}
            onContinue={() => redeem.press(found.nonce)}
          />
        );
      }}
    </Answer>
  );
}
