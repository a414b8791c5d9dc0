import { Router } from "express";
import { identity } from "@hearth/contracts/identity";
import type { Door } from "../context.ts";
import { clearCookie, presentedIn, setCookie } from "../cookies.ts";
import { answering, bodyOf } from "./answering.ts";
import type { RateLimits } from "./limits.ts";
import type { NetworkOf } from "./network.ts";
import { opening } from "./opening.ts";

const { signInWithPassword, signOut } = identity.rpc;
const Credentials = signInWithPassword.input.pick({ email: true, password: true });

export type Around = { readonly limits: RateLimits; readonly networkOf: NetworkOf };

/** Signing in and out: plain POSTs, since they set a cookie. */
export function signInDoors({ bus }: Door, { limits, networkOf }: Around): Router {
  const doors = Router();
  doors.post(
    "/signin",
    answering("signin", async (req, res, envelope) => {
      const network = networkOf(req);
      await limits.spend("signIn", network);
      const credentials = bodyOf(Credentials, req);
      const { secret, about } = opening(req, network);
      const input = { ...credentials, ...about };
      const { absoluteExpiry } = await bus.callDoor(signInWithPassword, input, envelope);
      res.append("Set-Cookie", setCookie("signIn", secret, new Date(absoluteExpiry)));
      return {};
    }),
  );
  doors.post(
    "/signout",
    answering("signout", async (req, res, envelope) => {
      const { signIn: sessionHash } = presentedIn(req.headers.cookie);
      if (sessionHash) await bus.callDoor(signOut, { sessionHash }, envelope);
      res.append("Set-Cookie", clearCookie("signIn"));
      return {};
    }),
  );
  return doors;
}
