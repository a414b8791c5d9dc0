let isBlocked = false;
const watchers = new Set<() => void>();
const players = new Set<() => void>();

/** The browser does not let sound play before a press, or does again. */
export function noteBlocked(blocked: boolean): void {
  if (blocked === isBlocked) return;
  isBlocked = blocked;
  for (const tell of watchers) tell();
}

export const soundIsBlocked = () => isBlocked;

export function watchSound(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Called by what plays: told to try again once the person has pressed. */
export function onUnblock(play: () => void): () => void {
  players.add(play);
  return () => players.delete(play);
}

/** The person's press. */
export function playSound(): void {
  noteBlocked(false);
  for (const play of players) play();
}
