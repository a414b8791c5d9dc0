/** Deals people into so many parts, at random; the sizes differ by one at most. `random` gives 0 ≤ x < 1. */
export function evenSplit<T>(people: readonly T[], parts: number, random: () => number): T[][] {
  const deck = shuffled(people, random);
  return Array.from({ length: parts }, (_, part) =>
    deck.filter((_person, index) => index % parts === part),
  );
}

/** Fisher and Yates: every order is as likely as any other. */
function shuffled<T>(people: readonly T[], random: () => number): T[] {
  const left = [...people];
  return people.map(() => left.splice(Math.floor(random() * left.length), 1)).flat();
}
