import type { Page } from "@playwright/test";

const arrived = new WeakMap<Page, Map<string, (at: number) => void>>();

/** Listens to the page's sockets from its next opening on. */
export function watchSockets(page: Page): void {
  const waiting = new Map<string, (at: number) => void>();
  arrived.set(page, waiting);
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      const text = payload.toString();
      for (const [words, tell] of waiting) if (text.includes(words)) tell(Date.now());
    });
  });
}

/** The moment at which these words have come to the page by a socket. */
export const frameWith = (page: Page, words: string) =>
  new Promise<number>((resolve) => arrived.get(page)?.set(words, resolve));
