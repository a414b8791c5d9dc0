import { Router } from "express";
import { z } from "zod";
import { identity } from "@hearth/contracts/identity";
import type { Door } from "../context.ts";
import { setCookie } from "../cookies.ts";
import { hashOf, isNonceOf, newNonce } from "../secrets.ts";
import { answering, bodyOf } from "./answering.ts";
import { opening, rememberedDevice } from "./opening.ts";
import type { Around } from "./signIn.ts";
import { countedBy, tokenHashOf, tooOld } from "./tokens.ts";

const { inspectInvitation, acceptInvitation } = identity.rpc;
const Inspecting = z.object({ token: z.string().max(200) });
const Accepting = Inspecting.extend({ nonce: z.string().max(200) });

/** Where an invitation leads. Only `accept` uses it, and only with the nonce that `inspect` has just given. */
export function invitationDoors({ bus, key }: Door, { limits, networkOf }: Around): Router {
  const doors = Router();
  const counted = countedBy(limits);
  doors.post(
    "/invitation/inspect",
    answering("invitation.inspect", (req, _res, envelope) =>
      counted(networkOf(req), async () => {
        const tokenHash = tokenHashOf(bodyOf(Inspecting, req).token, "Invitation");
        const state = await bus.callDoor(inspectInvitation, { tokenHash }, envelope);
        return { ...state, nonce: newNonce(key, tokenHash) };
      }),
    ),
  );
  doors.post(
    "/invitation/accept",
    answering("invitation.accept", (req, res, envelope) =>
      counted(networkOf(req), async () => {
        const { token, nonce } = bodyOf(Accepting, req);
        const tokenHash = tokenHashOf(token, "Invitation");
        if (!isNonceOf(key, nonce, { linkHash: tokenHash })) throw tooOld();
        const { secret, about } = opening(req, networkOf(req));
        const device = rememberedDevice(req);
        const input = { tokenHash, ...about, deviceHash: hashOf(device.secret) };
        const { absoluteExpiry } = await bus.callDoor(acceptInvitation, input, envelope);
        res.append("Set-Cookie", setCookie("signIn", secret, new Date(absoluteExpiry)));
        res.append("Set-Cookie", setCookie("device", device.secret, device.until));
        return {};
      }),
    ),
  );
  return doors;
}
