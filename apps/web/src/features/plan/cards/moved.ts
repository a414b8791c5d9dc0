import type { CopingCard } from "@hearth/contracts/homework/copingCards";

export type Cards = readonly CopingCard[];

/** The list with one card a place further up (-1) or down (1); at its end it stays. */
export function moved(cards: Cards, cardId: string, by: -1 | 1): Cards {
  const from = cards.findIndex((card) => card.cardId === cardId);
  const card = cards[from];
  const to = from + by;
  if (!card || to < 0 || to >= cards.length) return cards;
  return cards.toSpliced(from, 1).toSpliced(to, 0, card);
}

/** The list with this card: in the place of its former self, or at the end. */
export const put = (cards: Cards, card: CopingCard): Cards =>
  cards.some(({ cardId }) => cardId === card.cardId)
    ? cards.map((one) => (one.cardId === card.cardId ? card : one))
    : [...cards, card];

export type Taken = { readonly card: CopingCard; readonly place: number };

/** What was taken out, to be put back where it was. */
export const putBack = (cards: Cards, { card, place }: Taken): Cards =>
  cards.some(({ cardId }) => cardId === card.cardId) ? cards : cards.toSpliced(place, 0, card);
