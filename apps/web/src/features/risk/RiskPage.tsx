import "./words.ts";
import { Choice } from "@hearth/ui/Choice";
import { EmptyState } from "@hearth/ui/EmptyState";
import { HeartHandshake } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { RiskCard } from "./RiskCard.tsx";
import { useQueue } from "./useQueue.ts";

/** The one queue of people who need somebody, the most urgent first. */
export function RiskPage() {
  const { t } = useTranslation("risk");
  const [which, setWhich] = useState<"open" | "closed">("open");
  const queue = useQueue(which);
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      <Choice
        label={t("which")}
        options={(["open", "closed"] as const).map((id) => ({ id, label: t(id) }))}
        value={which}
        onChange={(id) => setWhich(id === "closed" ? "closed" : "open")}
      />
      <Answer query={queue}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t(which === "open" ? "empty.title" : "emptyClosed.title")}
              icon={<HeartHandshake />}
            >
              {t(which === "open" ? "empty.text" : "emptyClosed.text")}
            </EmptyState>
          ) : (
            <ul className="grid gap-4">
              {items.map((item) => (
                <li key={item.itemId}>
                  <RiskCard item={item} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
