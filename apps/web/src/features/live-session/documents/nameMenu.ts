const ofTheMenu = "[data-testid='main-menu-trigger']";

/** Names the button of the board's menu, which its library leaves without words, as often as it is drawn anew. */
export function nameMenu(board: HTMLElement, name: string): () => void {
  const give = () => board.querySelector(ofTheMenu)?.setAttribute("aria-label", name);
  const observer = new MutationObserver(give);
  observer.observe(board, { childList: true, subtree: true });
  give();
  return () => observer.disconnect();
}
