import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { useState } from "react";
import { type Cards, putBack, type Taken } from "./moved.ts";

type Changing = { readonly cards: Cards; readonly onChange: (cards: Cards) => void };

/** Takes cards out of the list; the last of them can be put back. */
export function useTaken({ cards, onChange }: Changing) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const takeOut = (card: CopingCard, place: number) => {
    setTaken({ card, place });
    onChange(cards.toSpliced(place, 1));
  };
  const undo = () => {
    if (taken) onChange(putBack(cards, taken));
    setTaken(null);
  };
  return { taken, takeOut, undo };
}
