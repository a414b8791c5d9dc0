import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "@hearth/ui/Skeleton";
import type { Outbox } from "../lib/api/outbox.ts";
import { kept } from "../lib/kept/keepAnswers.ts";
import { problemOf } from "../lib/api/problem.ts";
import { useTRPC } from "../lib/api/trpc.ts";
import { OutboxContext } from "../lib/api/useSavedMutation.ts";
import { MeContext } from "../lib/me.ts";
import { KeptSheets } from "../lib/sheets/KeptSheets.tsx";
import { Mark } from "../lib/ui/Mark.tsx";
import { ProblemState } from "../lib/ui/ProblemState.tsx";
import { OfflineHelp } from "./OfflineHelp.tsx";
import { SignedIn } from "./SignedIn.tsx";
import { SignInFirst } from "./SignInFirst.tsx";
import { useOwedSignOut } from "./useOwedSignOut.ts";

/** Lets in who has signed in, says who that is to the pages, and takes up what was left unsent. */
export function SignInGate({ outbox }: { readonly outbox: Outbox }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const isOwed = useOwedSignOut();
  const me = useQuery(
    trpc.me.get.queryOptions(
      {},
      { staleTime: 60_000, ...kept, meta: { ...kept.meta, isMe: true }, enabled: !isOwed },
    ),
  );
  const personId = me.data?.personId;
  const ofPerson = useMemo(
    () => (personId === undefined ? null : { outbox, personId }),
    [outbox, personId],
  );
  useEffect(() => {
    if (personId !== undefined) void outbox.resume(personId);
  }, [outbox, personId]);

  const hasEnded = me.error !== null && problemOf(me.error).code === "unauthenticated";
  if (hasEnded && !me.data) return <SignInFirst />;
  if (me.data && ofPerson)
    return (
      <SignedIn me={me.data} hasEnded={hasEnded}>
        <MeContext value={me.data}>
          <OutboxContext value={ofPerson}>
            <KeptSheets />
            <Outlet />
          </OutboxContext>
        </MeContext>
      </SignedIn>
    );
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-16">
      <h1>
        <Mark />
      </h1>
      {me.error ? (
        <>
          <ProblemState error={me.error} onRetry={() => void me.refetch()} />
          <OfflineHelp />
        </>
      ) : (
        <Skeleton label={t("loading")} />
      )}
    </main>
  );
}
