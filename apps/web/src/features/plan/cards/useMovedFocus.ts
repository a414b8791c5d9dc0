import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cards } from "./moved.ts";

type Move = { readonly card: CopingCard; readonly by: -1 | 1 };

/** Keeps the focus on the button of a card that was moved, and says where the card is now. */
export function useMovedFocus(cards: Cards) {
  const { t } = useTranslation("plan");
  const list = useRef<HTMLOListElement>(null);
  const [move, setMove] = useState<Move | null>(null);
  const cardId = move?.card.cardId;
  const place = cards.findIndex((card) => card.cardId === cardId) + 1;
  const by = move?.by;
  useEffect(() => {
    if (cardId === undefined || by === undefined) return;
    const buttons = [by, -by].map((way) =>
      list.current?.querySelector<HTMLElement>(
        `[data-card="${cardId}"] [data-move="${way}"]:not([disabled])`,
      ),
    );
    buttons.find((button) => button)?.focus();
  }, [cardId, by, place]);
  const said =
    move && place > 0
      ? t("cards.moved", { skill: move.card.skill, place, count: cards.length })
      : "";
  return { list, said, note: (card: CopingCard, way: -1 | 1) => setMove({ card, by: way }) };
}
