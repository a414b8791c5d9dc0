import type { Role } from "@hearth/contracts/actor";
import { type AppError, invalidInput } from "@hearth/contracts/errors";
import type { NameRule } from "@hearth/contracts/identity";
import { hasCase, type LegalName, nameWords, squeezed, wordsOf } from "./legalName.ts";

/** Staff and guests are shown by their own names; the rule protects who is in care and their families. */
const bound: readonly Role[] = ["client", "family_member"];

export type Named = LegalName & { readonly role: Role };

/** Why this name may not be shown to the group; null when it may. */
export function refusalOf(name: string, rule: NameRule, named: Named): AppError | null {
  if (!bound.includes(named.role)) return null;
  const { given, family } = nameWords(named);
  if (family.some((word) => holds(name, word)))
    return invalidInput("Leave your family name out: a first name and an initial are enough");
  if (rule === "alias" && given.some((word) => holds(name, word)))
    return invalidInput("This group uses other names than your own: choose one that you like");
  return null;
}

/** The name to suggest: the registered one, as far as the rule allows it; else none. */
export function suggestedName(
  { displayName, ...named }: Named & { readonly displayName: string },
  rule: NameRule,
): string {
  const [first = "", second = ""] = displayName.split(/\s+/u);
  const short = second ? `${first} ${second.slice(0, 1)}.` : first;
  const names = [displayName, short, first];
  return names.find((name) => refusalOf(name, rule, named) === null) ?? "";
}

/** The rule to go by where several groups have one each. */
export const strictest = (rules: readonly NameRule[]): NameRule =>
  rules.includes("alias") ? "alias" : "preferred_initial";

/**
 * Short ones count as a word of their own, longer ones wherever they stand: written together, or spaced out. A script
 * without capitals mostly writes words together, and one character may be a name: there all stand anywhere.
 */
function holds(name: string, word: string): boolean {
  if (wordsOf(name).includes(word)) return true;
  return (word.length > 3 || !hasCase(word)) && squeezed(name).includes(word);
}
