import "../words.ts";
import { useQuery } from "@tanstack/react-query";
import { Choice } from "@hearth/ui/Choice";
import { EmptyState } from "@hearth/ui/EmptyState";
import { ClipboardCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { ReviewCard } from "./ReviewCard.tsx";
import { Themes } from "./Themes.tsx";

const orders = ["risk", "due", "age"] as const;
const lookAgainMs = 20_000;

/** What waits for somebody to look at it, and what came up in the week. */
export function ReviewsPage() {
  const { t } = useTranslation("homework");
  const trpc = useTRPC();
  const [by, setBy] = useState<(typeof orders)[number]>("risk");
  const found = useQuery(
    trpc.homework.reviews.queryOptions({ by }, { refetchInterval: lookAgainMs }),
  );
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-[1fr_22rem] lg:items-start">
      <div className="grid grid-cols-1 gap-6">
        <PageHeading note={t("reviews.note")}>{t("reviews.title")}</PageHeading>
        <Choice
          label={t("reviews.by")}
          options={orders.map((id) => ({ id, label: t(`reviews.order.${id}`) }))}
          value={by}
          onChange={setBy}
        />
        <Answer query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t("reviews.empty.title")} icon={<ClipboardCheck />}>
                {t("reviews.empty.text")}
              </EmptyState>
            ) : (
              <ul aria-label={t("reviews.title")} className="grid grid-cols-1 gap-3">
                {items.map((item) => (
                  <ReviewCard key={item.submission.submissionId} item={item} />
                ))}
              </ul>
            )
          }
        </Answer>
      </div>
      <Themes />
    </div>
  );
}
