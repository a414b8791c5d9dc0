import { useQueryClient } from "@tanstack/react-query";
import { Badge } from "@hearth/ui/Badge";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC, useTRPCClient } from "../../../lib/api/trpc.ts";
import { useMe } from "../../../lib/me.ts";
import { useDates } from "../../../lib/time/useDates.ts";
import type { Found } from "./found.ts";

/** What clinicians wrote about the tries. A client who reads it has seen it. */
export function FeedbackList({ found: { assignment, feedback } }: { readonly found: Found }) {
  const { t } = useTranslation("homework");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  useSeen(assignment);
  if (feedback.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-3">
      <h2 className="text-lg font-bold">{t("feedback.title")}</h2>
      <ul className="grid grid-cols-1 gap-3">
        {feedback.toReversed().map(({ feedbackId, byName, words, returned, givenAt }) => (
          <li key={feedbackId} className="grid grid-cols-1 gap-1 rounded-card bg-sunken p-4">
            <p className="text-sm text-muted">
              {[byName ?? t("yourClinician"), dayTime(givenAt)].join(" · ")}
            </p>
            <p className="whitespace-pre-wrap wrap-anywhere">{words}</p>
            {returned && (
              <div>
                <Badge tone="warn">{t("returned")}</Badge>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSeen({ assignmentId, newFeedback }: Found["assignment"]): void {
  const isOwn = useMe().role === "client";
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOwn || !newFeedback) return;
    client.homework.seeFeedback.mutate({ assignmentId }).then(
      () => queries.invalidateQueries(trpc.homework.listAssignments.pathFilter()),
      () => {
        // It stays new, and is seen the next time.
      },
    );
  }, [assignmentId, client, isOwn, newFeedback, queries, trpc]);
}
