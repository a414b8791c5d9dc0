let offset = 0;

/** Notes the server's clock from the `Date` header of an answer; whole seconds are near enough for people. */
export function noteServerTime(response: Response): void {
  const date = response.headers.get("date");
  const at = date === null ? NaN : Date.parse(date);
  if (!Number.isNaN(at) && Math.abs(at - Date.now() - offset) > 2000) offset = at - Date.now();
}

/** The server's time in milliseconds, however wrong this device's clock is. */
export const serverNow = () => Date.now() + offset;
