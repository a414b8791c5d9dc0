import { CopingCards } from "@hearth/contracts/homework/copingCards";
import { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import type { Sheet } from "../../ports.ts";

/** A stored sheet as the safety plan that it is. */
export const planIn = (sheet: Sheet | null) =>
  sheet && { ...sheet.head, plan: SafetyPlan.parse(sheet.content) };

/** A stored sheet as the list of cards that it is. */
export const cardsIn = (sheet: Sheet | null) =>
  sheet && { ...sheet.head, cards: CopingCards.parse(sheet.content) };
