import { Router } from "express";
import { AppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { Door } from "../context.ts";
import { clearCookie, secretIn, setCookie } from "../cookies.ts";
import { hashOf, newSecret } from "../secrets.ts";
import { answering, bodyOf } from "./answering.ts";
import { opening, rememberedDevice } from "./opening.ts";
import type { Around } from "./signIn.ts";

const { askSignInCode, signInWithCode } = identity.rpc;
const Asking = askSignInCode.input.pick({ contact: true });
const Giving = signInWithCode.input.pick({ contact: true, code: true });

/** The browser that asked is known this long: as long as its code is good for. */
const askedMs = 10 * 60_000;

const askFirst = () => new AppError("stale", "Ask for a code in this browser first");

/** A client's way in: a code to the contact that their care team knows. The answer is the same for every contact. */
export function codeDoors({ bus }: Door, { limits, networkOf }: Around): Router {
  const doors = Router();
  doors.post(
    "/signin/code",
    answering("signin.code", async (req, res, envelope) => {
      const network = networkOf(req);
      await limits.spend("signInCode", network);
      const { contact } = bodyOf(Asking, req);
      const { cookie } = req.headers;
      const secret = secretIn(cookie, "asked") ?? newSecret();
      const device = secretIn(cookie, "device");
      const known = device && { deviceHash: hashOf(device) };
      const input = { contact, browserHash: hashOf(secret), network, ...known };
      await bus.callDoor(askSignInCode, input, envelope);
      res.append("Set-Cookie", setCookie("asked", secret, new Date(Date.now() + askedMs)));
      return {};
    }),
  );
  doors.post(
    "/signin/code/use",
    answering("signin.code.use", async (req, res, envelope) => {
      const network = networkOf(req);
      await limits.spend("signIn", network);
      const given = bodyOf(Giving, req);
      const asked = secretIn(req.headers.cookie, "asked");
      if (!asked) throw askFirst();
      const { secret, about } = opening(req, network);
      const device = rememberedDevice(req);
      const browser = { browserHash: hashOf(asked), deviceHash: hashOf(device.secret) };
      const input = { ...given, ...about, ...browser };
      const { absoluteExpiry } = await bus.callDoor(signInWithCode, input, envelope);
      res.append("Set-Cookie", setCookie("signIn", secret, new Date(absoluteExpiry)));
      res.append("Set-Cookie", setCookie("device", device.secret, device.until));
      res.append("Set-Cookie", clearCookie("asked"));
      return {};
    }),
  );
  return doors;
}
