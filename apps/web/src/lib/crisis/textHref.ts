/** Opens a text message to a number, with the word that it has to begin with. */
export const textHref = (number: string, word: string | null): string =>
  word === null ? `sms:${number}` : `sms:${number}?&body=${encodeURIComponent(word)}`;
