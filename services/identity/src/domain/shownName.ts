import type { Role } from "@hearth/contracts/actor";
import { type AppError, invalidInput } from "@hearth/contracts/errors";
import type { NameRule } from "@hearth/contracts/identity";

/** Staff and guests are shown by their own names; the rule protects who is in care and their families. */
const bound: readonly Role[] = ["client", "family_member"];

export type Named = { readonly legalName: string; readonly role: Role };

/** Why this name may not be shown to the group; null when it may. */
export function refusalOf(
  name: string,
  rule: NameRule,
  { legalName, role }: Named,
): AppError | null {
  if (!bound.includes(role)) return null;
  const [given = "", ...family] = wordsOf(legalName);
  if (family.some((word) => holds(name, word)))
    return invalidInput("Leave your family name out: a first name and an initial are enough");
  if (rule === "alias" && holds(name, given))
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
  return [displayName, short].find((name) => refusalOf(name, rule, named) === null) ?? "";
}

/** Letters as they sound alike to a reader: no case, no accents. */
const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The parts of a name that tell who it is: no initials. */
const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Short ones count as a word of their own, longer ones wherever they stand: written together, or spaced out. */
function holds(name: string, word: string): boolean {
  if (wordsOf(name).includes(word)) return true;
  return (
    word.length > 3 &&
    plain(name)
      .replace(/[^\p{L}\p{N}]/gu, "")
      .includes(word)
  );
}
