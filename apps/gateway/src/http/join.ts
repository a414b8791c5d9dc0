import { Router } from "express";
import { z } from "zod";
import { identity } from "@hearth/contracts/identity";
import type { Door } from "../context.ts";
import { presentedIn, setCookie } from "../cookies.ts";
import { hashOf, isNonceOf, newNonce, seatSecret } from "../secrets.ts";
import { answering, bodyOf } from "./answering.ts";
import type { Around } from "./signIn.ts";
import { countedBy, tokenHashOf, tooOld } from "./tokens.ts";

const { inspectLink, redeemLink, askNewLink } = identity.rpc;
const Inspecting = z.object({ token: z.string().max(200) });
const Pressing = Inspecting.extend({ nonce: z.string().max(200) });
const Redeeming = Pressing.extend({ code: redeemLink.input.shape.code });

/** Where a join link leads. Only `redeem` uses it, and only with the nonce that `inspect` has just given. */
export function joinDoors({ bus, key }: Door, { limits, networkOf }: Around): Router {
  const doors = Router();

  const counted = countedBy(limits);

  doors.post(
    "/join/inspect",
    answering("join.inspect", (req, _res, envelope) =>
      counted(networkOf(req), async () => {
        const linkHash = tokenHashOf(bodyOf(Inspecting, req).token, "Link");
        const state = await bus.callDoor(inspectLink, { linkHash }, envelope);
        return { ...state, nonce: newNonce(key, linkHash) };
      }),
    ),
  );

  doors.post(
    "/join/redeem",
    answering("join.redeem", (req, res, envelope) =>
      counted(networkOf(req), async () => {
        const { token, nonce, code } = bodyOf(Redeeming, req);
        const linkHash = tokenHashOf(token, "Link");
        if (!isNonceOf(key, nonce, { linkHash })) throw tooOld();
        const { seat: formerSeatHash } = presentedIn(req.headers.cookie);
        const secret = seatSecret(key, linkHash, nonce);
        const answer = await bus.callDoor(
          redeemLink,
          {
            linkHash,
            seatHash: hashOf(secret),
            ...(formerSeatHash && { formerSeatHash }),
            ...(code && { code }),
            network: networkOf(req),
            userAgent: (req.get("user-agent") ?? "").slice(0, 60),
          },
          envelope,
        );
        if (answer.result === "code_sent") return answer;
        const { actor, result, suggestedName, nameRule, endsAt } = answer;
        res.append("Set-Cookie", setCookie("seat", secret, new Date(endsAt)));
        return { result, sessionId: actor.sessionId, suggestedName, nameRule, endsAt };
      }),
    ),
  );

  doors.post(
    "/join/newLink",
    answering("join.newLink", (req, _res, envelope) =>
      counted(networkOf(req), async () => {
        const { token, nonce } = bodyOf(Pressing, req);
        const linkHash = tokenHashOf(token, "Link");
        if (!isNonceOf(key, nonce, { linkHash })) throw tooOld();
        await limits.spend("newLink", networkOf(req));
        return bus.callDoor(askNewLink, { linkHash, network: networkOf(req) }, envelope);
      }),
    ),
  );

  return doors;
}
