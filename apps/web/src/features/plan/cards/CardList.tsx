import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { Button } from "@hearth/ui/Button";
import { EmptyState } from "@hearth/ui/EmptyState";
import { Layers, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CardDialog } from "./CardDialog.tsx";
import { CardItem } from "./CardItem.tsx";
import { type Cards, moved, put } from "./moved.ts";
import { TakenOut } from "./TakenOut.tsx";
import { useTaken } from "./useTaken.ts";
import { useMovedFocus } from "./useMovedFocus.ts";

type CardListProps = { readonly cards: Cards; readonly onChange: (cards: Cards) => void };

const most = 60;

/** The cards, and what can be done with them. Each change is saved at once; what is taken out can be put back. */
export function CardList({ cards, onChange }: CardListProps) {
  const { t } = useTranslation("plan");
  const [open, setOpen] = useState<CopingCard | "new" | null>(null);
  const { taken, takeOut, undo } = useTaken({ cards, onChange });
  const { list, said, note } = useMovedFocus(cards);
  return (
    <div className="grid grid-cols-1 gap-4">
      {cards.length === 0 && (
        <EmptyState title={t("cards.empty.title")} icon={<Layers />}>
          {t("cards.empty.text")}
        </EmptyState>
      )}
      {taken && <TakenOut skill={taken.card.skill} onUndo={undo} />}
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} aria-label={t("cards.title")} className="grid grid-cols-1 gap-4 empty:hidden">
        {cards.map((card, place) => (
          <CardItem
            key={card.cardId}
            card={card}
            isFirst={place === 0}
            isLast={place === cards.length - 1}
            onEdit={() => setOpen(card)}
            onRemove={() => takeOut(card, place)}
            onChange={(next) => onChange(put(cards, next))}
            onMove={(by) => {
              note(card, by);
              onChange(moved(cards, card.cardId, by));
            }}
          />
        ))}
      </ol>
      <Button
        variant="primary"
        size="lg"
        isDisabled={cards.length >= most}
        onPress={() => setOpen("new")}
        className="justify-self-start"
      >
        <Plus aria-hidden className="size-5" />
        {t("cards.add")}
      </Button>
      {open !== null && (
        <CardDialog
          card={open === "new" ? null : open}
          onClose={() => setOpen(null)}
          onSave={(card) => onChange(put(cards, card))}
        />
      )}
    </div>
  );
}
