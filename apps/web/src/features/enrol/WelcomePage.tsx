import "./words.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { hideToken, tokenIn } from "../../lib/secretInAddress.ts";
import { HelpBelow } from "../../lib/crisis/HelpBelow.tsx";
import { LookMenu } from "../../lib/ui/LookMenu.tsx";
import { Mark } from "../../lib/ui/Mark.tsx";
import { ClosedInvitation } from "./ClosedInvitation.tsx";
import { InvitationStep } from "./InvitationStep.tsx";
import { PasskeyStep } from "./PasskeyStep.tsx";

/** The way in for the first time: an invitation that a press uses, then a passkey, now or later. */
export function WelcomePage() {
  const queries = useQueryClient();
  const [token] = useState(() => tokenIn(location.hash));
  const [isIn, setIsIn] = useState(false);
  const accepted = () => {
    hideToken();
    queries.clear();
    setIsIn(true);
  };
  const step = () => {
    if (isIn) return <PasskeyStep />;
    if (token === null) return <ClosedInvitation state="none" />;
    return <InvitationStep token={token} onAccepted={accepted} />;
  };
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex w-full max-w-5xl items-center justify-between px-4 py-3">
        <Mark />
        <LookMenu />
      </header>
      <main id="content" className="mx-auto grid w-full max-w-md grow content-start px-4 py-8">
        {step()}
      </main>
      <footer className="mx-auto flex w-full max-w-md justify-center px-4 pb-6">
        <HelpBelow />
      </footer>
    </div>
  );
}
