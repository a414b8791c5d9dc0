import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { Badge } from "@hearth/ui/Badge";
import { Button } from "@hearth/ui/Button";
import { HeartHandshake } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../lib/me.ts";
import { dayOf } from "../../../lib/time/dates.ts";
import { useNow } from "../../../lib/time/useNow.ts";
import { usePlainDay } from "../../../lib/time/usePlainDay.ts";
import { CardTools, type CardToolsProps } from "./CardTools.tsx";

type CardItemProps = Omit<CardToolsProps, "skill"> & {
  readonly card: CopingCard;
  readonly onChange: (card: CopingCard) => void;
};

/** One card: what to do, when it works, and when it helped last. */
export function CardItem({ card, onChange, ...tools }: CardItemProps) {
  const { t } = useTranslation("plan");
  const id = useId();
  const sayDay = usePlainDay();
  const today = dayOf(useNow().toString(), useMe().timeZone);
  const { cardId, skill, kind, cost, worksWhen, helpedOn } = card;
  return (
    <li
      data-card={cardId}
      aria-labelledby={id}
      className="grid grid-cols-1 gap-3 rounded-card border border-line bg-surface p-4 text-ink"
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 id={id} className="min-w-0 text-lg font-bold wrap-anywhere">
          {skill}
        </h2>
        <Badge tone={kind === "avoidance" ? "warn" : "accent"}>{t(`cards.kind.${kind}`)}</Badge>
      </div>
      {worksWhen !== "" && <p className="wrap-anywhere">{t("cards.works", { when: worksWhen })}</p>}
      {kind === "avoidance" && cost !== "" && (
        <p className="wrap-anywhere">{t("cards.costs", { cost })}</p>
      )}
      <p className="text-sm text-muted">
        {helpedOn === null ? t("cards.never") : t("cards.helpedOn", { day: sayDay(helpedOn) })}
      </p>
      <Button
        isDisabled={helpedOn === today}
        aria-label={t("cards.helpedOne", { skill })}
        onPress={() => onChange({ ...card, helpedOn: today })}
        className="justify-self-start"
      >
        <HeartHandshake aria-hidden className="size-5" />
        {t("cards.helped")}
      </Button>
      <CardTools {...tools} skill={skill} />
    </li>
  );
}
