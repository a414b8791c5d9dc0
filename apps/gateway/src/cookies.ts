import { parseCookie, stringifySetCookie } from "cookie";
import { hashOf } from "./secrets.ts";

const names = { signIn: "__Host-sid", seat: "__Host-seat" } as const;
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

const attributes = { httpOnly: true, secure: true, sameSite: "lax", path: "/" } as const;

/** No script reads it, no other site sends it, and it ends when the server says. */
export const setCookie = (kind: Kind, value: string, expires: Date) =>
  stringifySetCookie({ name: names[kind], value, expires, ...attributes });

export const clearCookie = (kind: Kind) =>
  stringifySetCookie({ name: names[kind], value: "", maxAge: 0, ...attributes });
