import { z } from "zod";
import { request } from "./api/request.ts";

const key = "hearth.signOutOwed";

/** Ends the sign-in at the server. One that could not be reached is told when it can be, before anything else is asked. */
export async function endSignIn(): Promise<void> {
  localStorage.setItem(key, "1");
  await request("/api/signout", { answer: z.unknown(), body: {}, outlastsPage: true });
  localStorage.removeItem(key);
}

/** A sign-in was ended here that the server has not been told of. */
export const owesSignOut = (): boolean => localStorage.getItem(key) !== null;
