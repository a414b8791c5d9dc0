/** Words in their plain form: small letters, no accents, one space between them. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'`]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Whether a text has one of the watched words or phrases in it, as whole words. It can miss what is said in other words,
 * and find what is meant otherwise: it puts a text before a human, and blocks nothing.
 */
export function hasWatchedWords(text: string, words: readonly string[]): boolean {
  const padded = ` ${plain(text)} `;
  return words.some((word) => plain(word) !== "" && padded.includes(` ${plain(word)} `));
}
