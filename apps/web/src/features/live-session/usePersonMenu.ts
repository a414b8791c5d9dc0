import { useState } from "react";

/** Whose menu is open among several lists. It is kept above the lists, so that it stays open when its person goes to another. */
export type PersonMenu = {
  readonly openFor: string | null;
  readonly open: (participantId: string | null) => void;
};

/** A menu whose person has left every list is closed: it does not open by itself when they come back. */
export function usePersonMenu(present: readonly string[]): PersonMenu {
  const [openFor, open] = useState<string | null>(null);
  if (openFor !== null && !present.includes(openFor)) open(null);
  return { openFor, open };
}

/** What the menu of one person is given. */
export const menuOf = ({ openFor, open }: PersonMenu, participantId: string) => ({
  isOpen: openFor === participantId,
  onOpenChange: (isOpen: boolean) => open(isOpen ? participantId : null),
});
