import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Skeleton } from "@hearth/ui/Skeleton";
import type { Outbox } from "../lib/api/outbox.ts";
import { problemOf } from "../lib/api/problem.ts";
import { useTRPC } from "../lib/api/trpc.ts";
import { OutboxContext } from "../lib/api/useSavedMutation.ts";
import { MeContext } from "../lib/me.ts";
import { Mark } from "../lib/ui/Mark.tsx";
import { ProblemState } from "../lib/ui/ProblemState.tsx";
import { SignInFirst } from "./SignInFirst.tsx";

/** Lets in who has signed in, says who that is to the pages, and takes up what was left unsent. */
export function SignInGate({ outbox }: { readonly outbox: Outbox }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const me = useQuery(trpc.me.get.queryOptions({}, { staleTime: 60_000, meta: { isMe: true } }));
  const personId = me.data?.personId;
  const kept = useMemo(
    () => (personId === undefined ? null : { outbox, personId }),
    [outbox, personId],
  );
  useEffect(() => {
    if (personId !== undefined) void outbox.resume(personId);
  }, [outbox, personId]);

  if (me.error && problemOf(me.error).code === "unauthenticated") return <SignInFirst />;
  if (me.data && kept)
    return (
      <MeContext value={me.data}>
        <OutboxContext value={kept}>
          <Outlet />
        </OutboxContext>
      </MeContext>
    );
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-16">
      <h1>
        <Mark />
      </h1>
      {me.error ? (
        <ProblemState error={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <Skeleton label={t("loading")} />
      )}
    </main>
  );
}
