import { parseCookie, stringifySetCookie } from "cookie";
import { hashOf } from "./secrets.ts";

/**
 * `left` is a seat that was put away a moment ago: it is nobody's until it is taken out again. `asked` is the browser that
 * asked for a code, `device` one in which somebody has signed in before, `challenge` what a passkey is to answer: none is a
 * way in.
 */
const names = {
  signIn: "__Host-sid",
  seat: "__Host-seat",
  left: "__Host-left",
  asked: "__Host-asked",
  device: "__Host-device",
  challenge: "__Host-challenge",
} as const;
type Kind = keyof typeof names;

/** The hashes of the cookies that a browser showed: who is behind them is identity's to say. */
export type Presented = { readonly signIn: string | null; readonly seat: string | null };

export function presentedIn(header: string | undefined): Presented {
  const cookies = parseCookie(header ?? "");
  const hashIn = (kind: Kind) => {
    const secret = cookies[names[kind]];
    return secret ? hashOf(secret) : null;
  };
  return { signIn: hashIn("signIn"), seat: hashIn("seat") };
}

/** A secret itself, to put it away or to take it out again; null without one. */
export const secretIn = (header: string | undefined, kind: Kind): string | null =>
  parseCookie(header ?? "")[names[kind]] ?? null;

const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;

/** No script reads it, no other site sends it, and it ends when the server says, whatever the browser's clock. */
export const setCookie = (kind: Kind, value: string, expires: Date) => {
  const maxAge = Math.max(0, Math.floor((expires.getTime() - Date.now()) / 1000));
  return stringifySetCookie({ name: names[kind], value, expires, maxAge, ...attributes });
};

export const clearCookie = (kind: Kind) =>
  stringifySetCookie({ name: names[kind], value: "", maxAge: 0, ...attributes });
