/** Whether every text in it can be kept: a database takes neither NUL nor half a character. */
export function isReadable(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && !/\p{Cs}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isReadable);
}
