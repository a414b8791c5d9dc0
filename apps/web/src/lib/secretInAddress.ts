/** The secret of a personal link, from the fragment of the address, which no server is told. Null without one. */
export const tokenIn = (hash: string) => /^#([\w-]{43})$/.exec(hash)?.[1] ?? null;

/** Takes the secret out of the address bar and the history once it has been used. */
export const hideToken = () => history.replaceState(null, "", location.pathname);
