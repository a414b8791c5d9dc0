import { randomUUID } from "node:crypto";
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import type { DoorEnvelope } from "@hearth/contracts/envelope";
import { AppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { Door } from "../context.ts";
import { clearCookie, presentedIn, secretIn, setCookie } from "../cookies.ts";
import { asking, deadline } from "../envelope.ts";
import { challengeOf, hashOf, newChallengeSecret } from "../secrets.ts";
import { forCommands } from "../who.ts";
import { answering, bodyOf } from "./answering.ts";
import { opening, rememberedDevice } from "./opening.ts";
import { hostName } from "./origin.ts";
import type { Around } from "./signIn.ts";

const { newPasskey, addPasskey, signInWithPasskey } = identity.rpc;
const Answered = addPasskey.input.pick({ response: true });

const challengeMs = 5 * 60_000;
const again = () => new AppError("stale", "That took too long: try once more");

/** The name that keys of this site are for, and the page that may ask for them. */
function siteOf(req: Request) {
  const host = req.headers.host ?? "localhost";
  const origin = z.url().safeParse(req.headers.origin).data ?? `https://${host}`;
  return { rpId: hostName(host), origin };
}

/** Passkeys: made by who has signed in, and a way to sign in for who has one. */
export function passkeyDoors({ who, bus, sign, key }: Door, around: Around): Router {
  const doors = Router();
  const { limits, networkOf } = around;

  /** A challenge for this browser alone. */
  const challengeFor = (res: Response) => {
    const secret = newChallengeSecret(key);
    res.append("Set-Cookie", setCookie("challenge", secret, new Date(Date.now() + challengeMs)));
    return challengeOf(key, secret) ?? "";
  };

  /** What the key of this browser said, to the challenge that it was given. */
  const answerOf = (req: Request, res: Response) => {
    const challenge = challengeOf(key, secretIn(req.headers.cookie, "challenge") ?? "");
    if (!challenge) throw again();
    res.append("Set-Cookie", clearCookie("challenge"));
    return { ...bodyOf(Answered, req), challenge, ...siteOf(req) };
  };

  const asPerson = async (req: Request, envelope: DoorEnvelope) => {
    const presented = { ...presentedIn(req.headers.cookie), seat: null };
    const { actor } = await who.resolve(presented, { patience: forCommands, envelope });
    const { requestId, traceparent } = envelope;
    const about = { requestId, traceparent, idempotencyKey: randomUUID() };
    return asking({ bus, sign }, { actor, about, clock: deadline() });
  };

  doors.post(
    "/passkey/prepare",
    answering("passkey.prepare", async (req, res, envelope) => {
      const ask = await asPerson(req, envelope);
      const { rpId } = siteOf(req);
      return ask(newPasskey, { challenge: challengeFor(res), rpId });
    }),
  );
  doors.post(
    "/passkey/add",
    answering("passkey.add", async (req, res, envelope) => {
      const ask = await asPerson(req, envelope);
      return ask(addPasskey, answerOf(req, res));
    }),
  );
  doors.post(
    "/signin/passkey/prepare",
    answering("signin.passkey.prepare", async (req, res) => {
      await limits.spend("signIn", networkOf(req));
      const { rpId } = siteOf(req);
      const challenge = challengeFor(res);
      return { challenge, rpId, userVerification: "required", timeout: challengeMs };
    }),
  );
  doors.post(
    "/signin/passkey",
    answering("signin.passkey", async (req, res, envelope) => {
      const network = networkOf(req);
      await limits.spend("signIn", network);
      const { secret, about } = opening(req, network);
      const device = rememberedDevice(req);
      const input = { ...answerOf(req, res), ...about, deviceHash: hashOf(device.secret) };
      const { absoluteExpiry } = await bus.callDoor(signInWithPasskey, input, envelope);
      res.append("Set-Cookie", setCookie("signIn", secret, new Date(absoluteExpiry)));
      res.append("Set-Cookie", setCookie("device", device.secret, device.until));
      return {};
    }),
  );
  return doors;
}
