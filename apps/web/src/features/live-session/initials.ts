/** The first letters of up to two words of a name. */
export function initials(name: string): string {
  const all = name.trim().split(/\s+/u);
  // "Dr." says nothing of who it is.
  const named = all.filter((word) => !word.endsWith("."));
  const words = named.length > 0 ? named : all;
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word = "") => String.fromCodePoint(word.codePointAt(0) ?? 32).toUpperCase())
    .join("");
}
