/** A registered name: as one string, and in its parts where whoever enrolled the person knew them. */
export type LegalName = {
  readonly legalName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
};

/** The words of a name by which somebody is known to the world, and those by which the group may know them. */
export type NameWords = { readonly given: readonly string[]; readonly family: readonly string[] };

/** Letters as they sound alike to a reader: no case, no accents. */
const plain = (text: string) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase();

/** Has this script capitals? One letter of such a script is an initial; in the others it may be a whole name. */
export const hasCase = (word: string): boolean => word.toUpperCase() !== word.toLowerCase();

const charactersOf = (word: string) => Array.from(word);
const lengthOf = (word: string) => charactersOf(word).length;
const isInitial = (word: string) => lengthOf(word) === 1 && hasCase(word);

/** The parts of a name that tell who it is: no initials. */
export const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !isInitial(word));

/** All letters of a text in one, as if it were written together. */
export const squeezed = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Small words that many family names share with many given ones. */
const particles = new Set(
  "al bin da das de del den der di do dos du el ibn la las le los of ter van von y zu".split(" "),
);

/** Which words of a registered name are of the family. Without its parts it is guessed, and rather too much than too little. */
export function nameWords({ legalName, givenName, familyName }: LegalName): NameWords {
  if (givenName === null && familyName === null) return guessed(legalName);
  const family = familyOf(familyName ?? "");
  const given = wordsOf(givenName ?? legalName).filter(
    (word) => givenName !== null || !family.includes(word),
  );
  const own = family.filter((word) => !given.includes(word));
  const isSame = own.length === 0 && family.length > 0;
  return { given, family: isSame ? [[...given, ...family].join("")] : own };
}

/** Particles count where there is nothing else. */
function familyOf(familyName: string): string[] {
  const words = wordsOf(familyName);
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

const suffixes = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** "Smith, John" says which is which; a name in characters mostly begins with the family; all others begin with one given name. */
function guessed(legalName: string): NameWords {
  const [before = "", ...rest] = legalName.split(/[,،，、]/u);
  const after = wordsOf(rest.join(" ")).filter((word) => !suffixes.has(word));
  if (after.length > 0) return { given: after, family: familyOf(before) };
  const words = wordsOf(before);
  const [first = "", ...others] = words;
  if (words.every((word) => isInCharacters(word))) return guessedInCharacters(words);
  return others.length > 0
    ? { given: [first], family: familyOf(others.join(" ")) }
    : { given: [], family: words };
}

const isInCharacters = (word: string) =>
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(word);

/** The family is the shorter word, or the first; of one word it is the first character. */
function guessedInCharacters(words: readonly string[]): NameWords {
  const [only = "", ...others] = words;
  if (others.length === 0)
    return { given: [], family: only === "" ? [] : charactersOf(only).slice(0, 1) };
  const family = words.reduce((least, word) => (lengthOf(word) < lengthOf(least) ? word : least));
  return { given: words.filter((word) => word !== family), family: [family] };
}
